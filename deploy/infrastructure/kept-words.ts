import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** A word that is made once and then kept, readable by its owner only: passwords, ports, cluster ids. */
export function keptWord(file: string, make: () => string): string {
  const kept = readKeptWord(file);
  if (kept !== undefined) return kept;
  const word = make();
  keepWord(file, word);
  return word;
}

export function readKeptWord(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8').trim() || undefined;
  } catch {
    return undefined;
  }
}

export function keepWord(file: string, word: string): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${word}\n`, { mode: 0o600 });
}

export function newPassword(): string {
  return randomBytes(24).toString('base64url');
}
