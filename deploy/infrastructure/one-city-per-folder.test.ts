import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';

/** The lock of the launcher as it is, in a folder of its own: a clone where nothing but the lock is started. */
const clone = mkdtempSync(join(tmpdir(), 'tisheng-lock-'));
const launcher = join(clone, 'deploy', 'launcher');
mkdirSync(launcher, { recursive: true });
for (const file of ['instance-lock.mjs', 'paths.mjs', 'say.mjs'])
  cpSync(join(import.meta.dirname, '../launcher', file), join(launcher, file));
writeFileSync(
  join(launcher, 'start.mjs'),
  `import { takeInstanceLock } from './instance-lock.mjs';
   import { runMain } from './say.mjs';
   await runMain(async () => {
     takeInstanceLock();
     console.log('runs');
     await new Promise((resolve) => process.stdin.once('data', resolve).once('end', resolve));
     process.stdin.unref();
     return 0;
   });`,
);
afterAll(() => rmSync(clone, { recursive: true, force: true }));

function start(): ChildProcess {
  return spawn(process.execPath, [join(launcher, 'start.mjs')], { stdio: 'pipe' });
}

async function firstWords({ stdout, stderr }: ChildProcess): Promise<string> {
  const said = [stdout, stderr].flatMap((stream) => (stream ? [once(stream, 'data')] : []));
  const [words] = (await Promise.race(said)) as [Buffer];
  return String(words);
}

test('a second start in the same folder is refused in words, and names who runs there', async () => {
  const first = start();
  expect(await firstWords(first)).toContain('runs');
  const second = start();
  const words = await firstWords(second);
  expect(words).toContain(`梯升已在运行（进程 ${first.pid}）`);
  expect(words).toContain('already running');
  if (second.exitCode === null) await once(second, 'exit');
  expect(second.exitCode).toBe(1);

  first.kill('SIGKILL');
  await once(first, 'exit');
  const third = start();
  expect(await firstWords(third)).toContain('runs');
  third.stdin?.end();
  await once(third, 'exit');
});
