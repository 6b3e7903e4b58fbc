import { describe, expect, test } from 'vitest';
import { readText, services } from './source-text.ts';

const compose = readText('docker-compose.yml');
const variable = /^ {6}([A-Z][A-Z_]+):/gm;
const all = (text: string, pattern: RegExp) => [
  ...new Set([...text.matchAll(pattern)].map(([, name = '']) => name)),
];

const shared = all(section('x-environment', 0).replaceAll(/^ {2}/gm, ' '.repeat(6)), variable);
const ofTheImage = all(
  /^ENV (.*)$/m.exec(readText('deploy/Dockerfile'))?.[1] ?? '',
  /\b([A-Z_]+)=/g,
);
const kit = /ServiceConfig = z\.object\(\{(?<body>[\s\S]*?)^\}\)/m.exec(
  readText('packages/service-kit/src/config.ts'),
)?.groups?.['body'];

/** The lines of one block of the compose file, by the indentation of its name. */
function section(name: string, indentation: number): string {
  const edge = ' '.repeat(indentation);
  const block = new RegExp(`^${edge}${name}:.*\\n(?:${edge} .*\\n|\\n)*`, 'm');
  return block.exec(compose)?.[0] ?? '';
}

/** A variable of `config.ts`, and whether the service starts without it. */
function settingsOf(service: string): { name: string; hasDefault: boolean }[] {
  const own = readText(`services/${service}/src/config.ts`);
  const entries = `${kit}\n${own}`.split(/^(?= {2}[A-Z][A-Z_]+:)/m);
  return entries.flatMap((entry) => {
    const [, name] = /^ {2}([A-Z][A-Z_]+):/.exec(entry) ?? [];
    return name ? [{ name, hasDefault: entry.includes('.default(') }] : [];
  });
}

describe.each(services)('the environment of %s', (service) => {
  const block = section(service, 2);
  const given = all(block, variable).concat(block.includes('<<: *environment') ? shared : []);
  const settings = settingsOf(service);

  test('holds no variable that the service does not read', () => {
    const read = settings.map(({ name }) => name);
    expect(given).toContain('DATABASE_URL');
    expect(
      given.filter((name) => !read.includes(name)),
      `Take these out of docker-compose.yml, or read them in services/${service}/src/config.ts.`,
    ).toEqual([]);
  });

  test('holds every variable that the service cannot start without', () => {
    const needed = settings.filter(({ hasDefault }) => !hasDefault).map(({ name }) => name);
    const missing = needed.filter((name) => !given.includes(name) && !ofTheImage.includes(name));
    expect(missing, `Set these for ${service} in docker-compose.yml.`).toEqual([]);
  });
});

describe('a container', () => {
  test('keeps scans on a volume that outlives it', () => {
    const [, folder] = /FILES_FOLDER: (\S+)/.exec(section('permit-transfer', 2)) ?? [];
    expect(section('permit-transfer', 2)).toContain(`- files:${folder}`);
    expect(section('volumes', 0)).toContain('files:');
  });
});

describe('a new .env', () => {
  const asked = all(compose, /\$\{([A-Z_]+)[:}]/g);

  test.each(['deploy/new-environment.ts', '.env.example'])(
    'of %s answers every question of the compose file',
    (path) => {
      const answered = all(readText(path), /^(?:process\.stdout\.write\(`)?([A-Z_]+)=/gm);
      expect(answered.toSorted()).toEqual(asked.toSorted());
    },
  );
});
