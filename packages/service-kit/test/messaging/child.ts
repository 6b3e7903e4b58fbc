import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

/** Runs one of these files as a process; resolves with the signal that ended it. */
export function child(file: string, args: string[], env: Record<string, string>) {
  const path = fileURLToPath(new URL(file, import.meta.url));
  const spawned = spawn(process.execPath, [path, ...args], {
    env: { ...process.env, ...env },
    stdio: 'inherit',
  });
  const ended = once(spawned, 'exit').then(([, signal]) => String(signal));
  onTestFinished(() => void spawned.kill('SIGKILL'));
  return { ended };
}
