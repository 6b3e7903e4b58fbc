import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { root } from './paths.mjs';
import { environment } from './run.mjs';
import { Obstacle } from './say.mjs';

const stopPatienceMs = 12_000;

/**
 * PostgreSQL and Kafka for the time of one command, held by a process of their own. They stop with us, even
 * when we are killed: the holder sees its channel close.
 */
export function startServers(node, args = []) {
  const holder = spawn(node, [join(root, 'deploy/infrastructure/hold.ts'), ...args], {
    cwd: root,
    env: environment(node),
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    detached: process.platform !== 'win32',
  });
  const ended = new Promise((resolve) => holder.once('exit', resolve));
  const ready = new Promise((resolve, reject) => {
    holder.once('message', resolve);
    holder.once('error', reject);
    holder.once('exit', () =>
      reject(
        new Obstacle(
          '数据库或消息服务无法启动，原因见上。',
          'The servers do not start; the reason is above.',
        ),
      ),
    );
  });
  const stop = async () => {
    if (holder.connected) holder.disconnect();
    const deadline = setTimeout(() => holder.kill('SIGKILL'), stopPatienceMs);
    await ended;
    clearTimeout(deadline);
  };
  ready.catch(() => undefined);
  return { ready, stop };
}

/** The variables by which tests and services find the servers. */
export function serverVariables({ databaseUrl, brokers }) {
  return { DATABASE_URL: databaseUrl, ...(brokers !== undefined && { KAFKA_BROKERS: brokers }) };
}
