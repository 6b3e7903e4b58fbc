import { describe, expect, test } from 'vitest';
import { productCode, readText, services } from './source-text.ts';

type Thrown = { path: string; code: string; message: string };

const chinese = /\p{Script=Han}/u;
const kitTexts = textsIn(/^packages\/service-kit\/src\/http\/problem\.ts$/);

function textsIn(pattern: RegExp): Map<string, string> {
  const entry = /'?([a-z][a-z-]*)'?: \{ status: \d{3}, title: '([^']+)' \}/g;
  return new Map(
    productCode(pattern).flatMap(({ text }) =>
      [...text.matchAll(entry)].map(([, code = '', title = '']) => [code, title] as const),
    ),
  );
}

/** The code of each refusal and, where it is written beside it, its message. */
function thrownIn(pattern: RegExp): Thrown[] {
  return productCode(pattern).flatMap(({ path, text }) =>
    [...text.matchAll(/\brefuse\(\s*'([a-z-]+)',\s*('[^']*'|`[^`]*`)?/g)].map(
      ([, code = '', message = '']) => ({ path, code, message }),
    ),
  );
}

describe.each(services)('a refusal of %s', (service) => {
  const texts = textsIn(new RegExp(`^services/${service}/src/http/refusals\\.ts$`));
  const thrown = thrownIn(new RegExp(`^services/${service}/src/`));

  test('has a status and a title for people', () => {
    const without = thrown.filter(({ code }) => !texts.has(code) && !kitTexts.has(code));
    expect(
      without.map(({ path, code }) => `${code} in ${path}`),
      `Give each code a status and a Chinese title in services/${service}/src/http/refusals.ts.`,
    ).toEqual([]);
    expect([...texts].filter(([, title]) => !chinese.test(title))).toEqual([]);
  });

  test('says in Chinese what to do', () => {
    const mute = thrown.filter(({ message }) => message !== '' && !chinese.test(message));
    expect(mute, 'Write the message in Chinese, and let it say what to do next.').toEqual([]);
  });
});

describe('a refusal of the kit', () => {
  const ofFiles = /^packages\/service-kit\/src\/(imports|files)\//;

  test('has a status and a title of its own, unless it is about files', () => {
    const thrown = thrownIn(/^packages\/service-kit\/src\//);
    const without = thrown.filter(({ path, code }) => !ofFiles.test(path) && !kitTexts.has(code));
    expect(without, 'Give each code a text in kitRefusals of the kit.').toEqual([]);
    expect([...kitTexts].filter(([, title]) => !chinese.test(title))).toEqual([]);
  });

  test('about a table has a title in every service that reads one', () => {
    const codes = thrownIn(/^packages\/service-kit\/src\/imports\//).map(({ code }) => code);
    const untold = services.flatMap((service) => {
      const code = productCode(new RegExp(`^services/${service}/src/`));
      if (!code.some(({ text }) => /\breadTable\(/.test(text))) return [];
      const texts = textsIn(new RegExp(`^services/${service}/src/http/refusals\\.ts$`));
      return codes
        .filter((each) => !texts.has(each) && !kitTexts.has(each))
        .map((each) => `${service} has no text for ${each}`);
    });
    expect(codes).not.toEqual([]);
    expect(untold).toEqual([]);
  });
});

describe('a README', () => {
  const told = (path: string) => {
    const [, section = ''] = readText(path).split('## Refusals\n');
    return [...(section.split('\n## ')[0] ?? '').matchAll(/`([a-z][a-z-]*)`/g)]
      .map(([, code]) => code)
      .toSorted();
  };
  const lists: [string, RegExp][] = [
    ['packages/service-kit', /^packages\/service-kit\/src\/http\/problem\.ts$/],
    ['services/subsidy-ledger', /^services\/subsidy-ledger\/src\/http\/refusals\.ts$/],
    ['services/conversion-pool', /^services\/conversion-pool\/src\/http\/refusals\.ts$/],
  ];

  test.each(lists)('of %s lists every refusal, and none that is gone', (folder, texts) => {
    expect(told(`${folder}/README.md`)).toEqual([...textsIn(texts).keys()].toSorted());
  });
});
