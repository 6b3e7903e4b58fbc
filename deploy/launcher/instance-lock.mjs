import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { home, onWindows } from './paths.mjs';
import { Obstacle } from './say.mjs';

const file = join(home, 'running');

/** One city per clone. The lock of a killed start is recognised by its process and taken over. */
export function takeInstanceLock() {
  mkdirSync(home, { recursive: true });
  for (let attempt = 0; attempt < 2; attempt += 1) {
    try {
      writeFileSync(file, `${process.pid}\n`, { flag: 'wx' });
      process.once('exit', () => rmSync(file, { force: true }));
      return;
    } catch (problem) {
      if (problem.code !== 'EEXIST') throw problem;
      requireNothingRuns();
      rmSync(file, { force: true });
    }
  }
  throw new Obstacle(
    '另一个实例正在启动，请稍后重试。',
    'Another instance is just starting; try again.',
  );
}

export function requireNothingRuns() {
  const pid = runningPid();
  if (pid === undefined) return;
  throw new Obstacle(
    `梯升已在运行（进程 ${pid}）。请直接打开其网址，或先按 Ctrl-C 停止它。`,
    `Tisheng is already running (process ${pid}); open its address, or stop it first.`,
  );
}

function runningPid() {
  if (!existsSync(file)) return undefined;
  const pid = Number(readFileSync(file, 'utf8'));
  return pid > 0 && pid !== process.pid && isLauncher(pid) ? pid : undefined;
}

/** Process ids are used again; on Linux the command line tells a launcher from a stranger. */
function isLauncher(pid) {
  try {
    process.kill(pid, 0);
  } catch (problem) {
    if (problem.code !== 'EPERM') return false;
  }
  if (onWindows || !existsSync('/proc')) return true;
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('launcher/start.mjs');
  } catch {
    return false;
  }
}
