import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';

/**
 * Runs the program in place of the shell and leaves a watcher behind that holds our pipe: when the pipe
 * closes, because we ask for the end or because we died, the program gets its signal. So nothing outlives us.
 */
const guard = `signal="$1"; shift; exec 3<&0
( ( cat <&3 >/dev/null 2>&1; kill -s "$signal" $$ 2>/dev/null ) & )
exec "$@" 3<&- </dev/null`;

export type GuardedProcess = {
  pid: number;
  exited: Promise<void>;
  hasExited: () => boolean;
  /** Asks for the end with the program's own signal, then insists after `patienceMs`. */
  stop: (patienceMs: number) => Promise<void>;
};

type Start = {
  command: string;
  args: readonly string[];
  cwd: string;
  logFile: string;
  endSignal: 'INT' | 'TERM';
  env?: Record<string, string>;
  owner?: { uid: number; gid: number } | undefined;
};

/** Its own session, so that Ctrl-C at the terminal reaches us first and the servers are stopped last. */
export function startGuarded(start: Start): GuardedProcess {
  const log = openSync(start.logFile, 'a');
  const onWindows = process.platform === 'win32';
  const [command, args] = onWindows
    ? [start.command, start.args]
    : ['/bin/sh', ['-c', guard, 'guard', start.endSignal, start.command, ...start.args]];
  const child = spawn(command, args, {
    cwd: start.cwd,
    env: { ...process.env, ...start.env },
    stdio: ['pipe', log, log],
    detached: !onWindows,
    windowsHide: true,
    ...start.owner,
  });
  closeSync(log);
  return guarded(child);
}

function guarded(child: ChildProcess): GuardedProcess {
  let ended = false;
  const exited = new Promise<void>((resolve) => {
    const end = () => {
      ended = true;
      // Its watcher goes too: by the time we end, the process id may be a stranger's.
      child.stdin?.end();
      resolve();
    };
    child.once('exit', end);
    child.once('error', end);
  });
  child.stdin?.on('error', () => undefined);
  return {
    pid: child.pid ?? 0,
    exited,
    hasExited: () => ended,
    async stop(patienceMs) {
      if (process.platform === 'win32') child.kill();
      child.stdin?.end();
      const patience = new AbortController();
      await Promise.race([exited, delay(patienceMs, null, { signal: patience.signal })]);
      patience.abort();
      if (!ended) child.kill('SIGKILL');
      await exited;
    },
  };
}

/** Ends a process that an earlier, killed launcher left behind; only if its command line names our folder. */
export async function stopLeftover(pid: number, mark: string, signal: NodeJS.Signals) {
  if (!isRunning(pid, mark)) return;
  for (const [word, patienceMs] of [
    [signal, 8_000],
    ['SIGKILL', 4_000],
  ] as const) {
    process.kill(pid, word);
    const deadline = Date.now() + patienceMs;
    while (isRunning(pid, mark) && Date.now() < deadline) await delay(50);
    if (!isRunning(pid, mark)) return;
  }
  throw new Error(
    `Process ${pid} of an earlier start does not end. 上次启动的进程 ${pid} 无法结束，请手动结束。`,
  );
}

export function isRunning(pid: number, mark: string): boolean {
  if (!(pid > 1)) return false;
  try {
    process.kill(pid, 0);
  } catch {
    return false;
  }
  return commandLine(pid)?.includes(mark) ?? false;
}

function commandLine(pid: number): string | undefined {
  try {
    if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
    return execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
  } catch {
    return undefined;
  }
}
