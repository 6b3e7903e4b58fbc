import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { onWindows, root } from './paths.mjs';

const stopPatienceMs = 10_000;

/**
 * Runs the city in a process group of its own: Ctrl-C reaches only us, and we ask it once, politely. A channel
 * tells it when the console is built, and that we are gone.
 */
export function startCity(node, args, env) {
  const city = spawn(node, [...args, join(root, 'deploy/city/start.ts')], {
    cwd: root,
    env,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    detached: !onWindows,
  });
  let asked = false;
  const ended = new Promise((resolve) => {
    city.once('error', () => resolve(1));
    city.once('exit', (code) => resolve(asked ? 0 : (code ?? 1)));
  });
  const stop = () => {
    if (asked) return;
    asked = true;
    // On Windows the console itself has told the city; there a signal would be an abrupt end.
    if (!onWindows) city.kill('SIGTERM');
    setTimeout(() => endGroup(city), stopPatienceMs).unref();
  };
  return { ended, stop, consoleBuilt: () => city.connected && city.send('console-built') };
}

function endGroup(city) {
  try {
    process.kill(onWindows ? city.pid : -city.pid, 'SIGKILL');
  } catch {
    // It has ended in the meantime.
  }
}
