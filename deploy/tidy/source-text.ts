import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { serviceNames } from '../city/services.ts';

const root = new URL('../../', import.meta.url);

export type SourceFile = { path: string; text: string };
export type Import = { path: string; from: string; typesOnly: boolean };

/** All files that belong to the project, those not yet committed too; what git ignores is nobody's source. */
const paths = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard'], {
  cwd: fileURLToPath(root),
  encoding: 'utf8',
  maxBuffer: 32 * 1024 * 1024,
})
  .split('\n')
  .filter((path) => path !== '' && existsSync(new URL(path, root)));

/** Files whose path from the root of the project matches. */
export function sources(pattern: RegExp): SourceFile[] {
  return paths.filter((path) => pattern.test(path)).map((path) => ({ path, text: readText(path) }));
}

export function readText(path: string): string {
  return readFileSync(new URL(path, root), 'utf8');
}

/** Product code in TypeScript, without its tests. */
export function productCode(pattern: RegExp): SourceFile[] {
  return sources(pattern).filter(({ path }) => path.endsWith('.ts') && !path.endsWith('.test.ts'));
}

export function importsOf({ path, text }: SourceFile): Import[] {
  const statements = /^(?:import|export)\s+(?<what>[^;]*?)\s*from\s+'(?<from>[^']+)'/gm;
  return [...text.matchAll(statements)].map(({ groups }) => {
    const what = groups?.['what'] ?? '';
    const names = /\{(?<names>[^}]*)\}/.exec(what)?.groups?.['names']?.split(',') ?? [''];
    const typesOnly =
      what.startsWith('type ') ||
      names.filter((name) => name.trim()).every((name) => name.trim().startsWith('type '));
    return { path, from: groups?.['from'] ?? '', typesOnly: typesOnly && what !== '*' };
  });
}

export const services: readonly string[] = serviceNames;
