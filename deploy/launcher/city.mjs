import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { onWindows, root } from './paths.mjs';
import { restartHistory } from './restarts.mjs';
import { say } from './say.mjs';

const stopPatienceMs = 10_000;

/**
 * Keeps the city running: once it has opened its doors, an end that nobody asked for is followed by a new start.
 * A city that never opened has said why, and is not tried again.
 */
export function startCity(node, args, env) {
  const history = restartHistory();
  let city = null;
  let opened = false;
  let pageBuilt = false;
  let asked = false;
  let stopWaiting = () => undefined;

  const lives = async () => {
    for (;;) {
      city = startLife(node, args, env, () => {
        opened = true;
      });
      if (pageBuilt) city.consoleBuilt();
      const { code, how } = await city.ended;
      if (asked) return 0;
      if (!opened) return code;
      const pauseMs = history.ended(performance.now());
      if (pauseMs === null) {
        say(
          '✘ 系统反复退出，不再重启。请查看上面的原因和日志，处理后再运行 npm start。',
          'The city ends again and again and is not started any more: see the reason above and the log.',
        );
        return code || 1;
      }
      say(
        `⚠ 系统意外停止（${how}），${pauseMs / 1_000} 秒后重新启动；数据已保存。`,
        `The city stopped unexpectedly (${how}) and starts again in ${pauseMs / 1_000} s; data are kept.`,
      );
      await new Promise((resolve) => {
        stopWaiting = resolve;
        setTimeout(resolve, pauseMs);
      });
      if (asked) return 0;
    }
  };
  return {
    ended: lives(),
    /** Of the present life. */
    pid: () => city.pid,
    stop: () => {
      if (asked) return;
      asked = true;
      stopWaiting();
      city.stop();
    },
    consoleBuilt: () => {
      pageBuilt = true;
      city.consoleBuilt();
    },
  };
}

/**
 * One life of the city, in a process group of its own: Ctrl-C reaches only us, and we ask it once, politely. A
 * channel tells it when the console is built, and that we are gone.
 */
function startLife(node, args, env, onOpen) {
  const city = spawn(node, [...args, join(root, 'deploy/city/start.ts')], {
    cwd: root,
    env,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    detached: !onWindows,
  });
  city.on('message', onOpen);
  const ended = new Promise((resolve) => {
    city.once('error', (problem) => resolve({ code: 1, how: problem.message }));
    city.once('exit', (code, signal) =>
      resolve({ code: code ?? 1, how: signal ?? `code ${code}` }),
    );
  });
  const stop = () => {
    // On Windows the console itself has told the city; there a signal would be an abrupt end.
    if (!onWindows) city.kill('SIGTERM');
    setTimeout(() => endGroup(city), stopPatienceMs).unref();
  };
  return {
    pid: city.pid,
    ended,
    stop,
    consoleBuilt: () => city.connected && city.send('console-built'),
  };
}

function endGroup(city) {
  try {
    process.kill(onWindows ? city.pid : -city.pid, 'SIGKILL');
  } catch {
    // It has ended in the meantime.
  }
}
