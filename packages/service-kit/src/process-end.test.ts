import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from 'vitest';

const module = JSON.stringify(new URL('process-end.ts', import.meta.url).href);
const preamble = `import { endsInOrder } from ${module};
  import { pino } from 'pino';
  const end = endsInOrder(pino({ level: 'silent' }), async () => process.stdout.write('closed'));
  setInterval(() => {}, 1000);`;

/** Runs the lines in a process of their own; its exit code, and what it said. */
async function ends(lines: string, onStart: (kill: () => void) => void = () => undefined) {
  const child = spawn(process.execPath, ['--input-type=module', '-e', preamble + lines], {
    cwd: import.meta.dirname,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  child.stdout.on('data', (text) => {
    said += String(text);
    if (said === 'ready') onStart(() => child.kill('SIGTERM'));
  });
  const [code] = await once(child, 'exit');
  return { code, said };
}

test('a process that can go on no longer closes in order and ends with 1', async () => {
  const { code, said } = await ends(`end.because(new Error('the broker is gone'));
    end.because(new Error('and again'));`);
  expect({ code, said }).toEqual({ code: 1, said: 'closed' });
});

test('a process that is asked to end closes in order and ends with 0', async () => {
  const { code, said } = await ends(`process.stdout.write('ready');`, (kill) => kill());
  expect({ code, said }).toEqual({ code: 0, said: 'readyclosed' });
});

test('an error that nobody caught closes in order and ends with 1', async () => {
  const { code, said } = await ends(`setTimeout(() => { throw new Error('lost'); }, 1);`);
  expect({ code, said }).toEqual({ code: 1, said: 'closed' });
});
