import { setTimeout as delay } from 'node:timers/promises';
import { restartHistory } from '../launcher/restarts.mjs';

export type Server = { exited: Promise<void>; stop: () => Promise<void> };

/** Who is told of unplanned ends. Chinese first, English beside it: the reader may know only one of them. */
export type Watch = {
  tell: (line: string) => void;
  /** It ends again and again; whoever depends on it must not look alive. */
  giveUp: (problem: Error) => void;
};

export const loudWatch: Watch = {
  tell: (line) => console.error(line),
  giveUp: (problem) => {
    throw problem;
  },
};

/**
 * Keeps a server running: when it ends unasked it is started again, with a pause that grows. A first start that
 * fails is the caller's to report.
 */
export async function supervised<Running extends Server>(
  name: string,
  start: () => Promise<Running>,
  { tell, giveUp }: Watch,
  history = restartHistory(),
): Promise<{ first: Running; stop: () => Promise<void> }> {
  const first = await start();
  let running = first;
  const stopping = new AbortController();
  const asked = new Promise<void>((resolve) => {
    stopping.signal.addEventListener('abort', () => resolve(), { once: true });
  });

  const pauseBeforeStart = async (): Promise<boolean> => {
    const pauseMs = history.ended(performance.now());
    if (pauseMs === null) {
      giveUp(
        new Error(`${name} 反复退出，不再重启，请查看日志 / ends again and again, see its log`),
      );
      return false;
    }
    const seconds = pauseMs / 1_000;
    tell(
      `⚠ ${name} 意外停止，${seconds} 秒后重新启动 / stopped unexpectedly, starts again in ${seconds} s`,
    );
    await delay(pauseMs, null, { signal: stopping.signal }).catch(() => undefined);
    return !stopping.signal.aborted;
  };
  const watch = async () => {
    await Promise.race([running.exited, asked]);
    while (!stopping.signal.aborted && (await pauseBeforeStart())) {
      try {
        running = await start();
      } catch (problem) {
        tell(`⚠ ${name} 未能启动 / does not start: ${String(problem)}`);
        continue;
      }
      tell(`✔ ${name} 已恢复 / runs again`);
      await Promise.race([running.exited, asked]);
    }
  };
  const watching = watch();
  return {
    first,
    stop: async () => {
      stopping.abort();
      await watching;
      await running.stop();
    },
  };
}
