import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventually } from '@tisheng/test-kit';
import { afterAll, describe, expect, test } from 'vitest';
import { isRunning, startGuarded, stopLeftover } from './guarded-process.ts';

const folder = mkdtempSync(join(tmpdir(), 'tisheng-守护 '));
const server = join(folder, 'server.mjs');
const start = {
  command: process.execPath,
  args: ['-e', 'setInterval(() => {}, 1000)', server],
  cwd: folder,
  logFile: join(folder, 'log'),
  endSignal: 'TERM',
} as const;

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('startGuarded', () => {
  test('ends the program with its own signal', async () => {
    const guarded = startGuarded(start);
    await eventually(() => expect(isRunning(guarded.pid, server)).toBe(true));
    await guarded.stop(5_000);
    expect(isRunning(guarded.pid, server)).toBe(false);
  });

  test('lets nothing outlive a parent that is killed without a word', async () => {
    const module = JSON.stringify(new URL('guarded-process.ts', import.meta.url).href);
    const script = `import { startGuarded } from ${module};
      console.log(startGuarded(${JSON.stringify(start)}).pid); setInterval(() => {}, 1000);`;
    const parent = spawn(process.execPath, ['--input-type=module-typescript', '-e', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [said] = await once(parent.stdout, 'data');
    const pid = Number(said);
    await eventually(() => expect(isRunning(pid, server)).toBe(true));
    parent.kill('SIGKILL');
    await eventually(() => expect(isRunning(pid, server)).toBe(false));
  });
});

test('stopLeftover leaves a stranger alone whose command line does not name our folder', async () => {
  await stopLeftover(process.pid, server, 'SIGKILL');
  expect(isRunning(process.pid, 'node')).toBe(true);
});
