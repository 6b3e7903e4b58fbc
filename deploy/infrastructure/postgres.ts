import { spawnSync } from 'node:child_process';
import { chownSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { Client } from 'pg';
import { type GuardedProcess, isRunning, startGuarded, stopLeftover } from './guarded-process.ts';
import { keptWord, newPassword } from './kept-words.ts';
import { rememberedPort } from './ports.ts';
import { type PostgresHome, postgresHome } from './postgres-programs.ts';
import { loudWatch, supervised, type Watch } from './supervised.ts';

const admin = 'tisheng';
const startPatienceMs = 60_000;
const stopPatienceMs = 6_000;

/** pg_trgm asks the C library what a letter is, whatever the locale provider: it must know Chinese ones. */
const characterSet = {
  LC_ALL: process.platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8',
  LANG: '',
};

export type Log = (line: string) => void;

export type Postgres = {
  adminUrl: string;
  port: number;
  describe: string;
  stop: () => Promise<void>;
};

type PostgresOptions = {
  dataDir: string;
  log: Log;
  /** For tests whose data nobody keeps: do not wait for the disk. */
  throwaway?: boolean;
  watch?: Watch;
};

/**
 * The server of `DATABASE_URL`, else PostgreSQL 18 of our own, with its data kept under `dataDir`; one that ends
 * by itself is started again on the same port.
 */
export async function startPostgres(options: PostgresOptions): Promise<Postgres> {
  const given = process.env['DATABASE_URL'];
  if (given) return useGiven(given);
  const home = postgresHome(options.dataDir);
  const password = keptWord(join(options.dataDir, 'password'), newPassword);
  initialise(home, password);
  await clearLeftover(home);
  const port = await rememberedPort(join(options.dataDir, 'port'));
  const adminUrl = `postgres://${admin}:${password}@127.0.0.1:${port}/postgres`;
  const start = async () => {
    await clearLeftover(home);
    const server = startServer(home, port, options.throwaway === true);
    const running = { exited: server.exited, stop: () => server.stop(stopPatienceMs) };
    try {
      await untilReady(adminUrl, server, home);
      await checkTrigrams(adminUrl);
    } catch (problem) {
      await running.stop();
      throw problem;
    }
    return running;
  };
  const { stop } = await supervised('PostgreSQL', start, options.watch ?? loudWatch);
  options.log(`PostgreSQL: 127.0.0.1:${port}, data in ${home.place}`);
  return { adminUrl, port, describe: 'PostgreSQL 18（内嵌）', stop };
}

async function useGiven(url: string): Promise<Postgres> {
  await checkTrigrams(url);
  const { port, hostname } = new URL(url);
  const describe = `PostgreSQL（DATABASE_URL，${hostname}）`;
  return { adminUrl: url, port: Number(port || 5432), describe, stop: async () => {} };
}

function initialise({ programs, place, owner }: PostgresHome, password: string): void {
  const data = join(place, 'data');
  if (existsSync(join(data, 'PG_VERSION'))) return;
  rmSync(data, { recursive: true, force: true });
  const passwordFile = join(place, 'first-password');
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  if (owner) chownSync(passwordFile, owner.uid, owner.gid);
  const { status, stderr, error } = spawnSync(
    join(programs, 'bin', 'initdb'),
    [
      `--pgdata=${data}`,
      `--username=${admin}`,
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      '--encoding=UTF8',
      '--locale-provider=builtin',
      '--builtin-locale=C.UTF-8',
    ],
    { cwd: place, encoding: 'utf8', env: { ...process.env, ...characterSet }, ...owner },
  );
  rmSync(passwordFile, { force: true });
  if (status === 0) return;
  rmSync(data, { recursive: true, force: true });
  throw new Error(`initdb failed 数据库初始化失败: ${error?.message ?? stderr}`);
}

/** After kill -9 the old server may still be ending, or its pid may by now belong to a stranger. */
async function clearLeftover({ place }: PostgresHome): Promise<void> {
  const pidFile = join(place, 'data', 'postmaster.pid');
  if (!existsSync(pidFile)) return;
  const pid = Number(readFileSync(pidFile, 'utf8').split('\n')[0]);
  const mark = join(place, 'data');
  if (isRunning(pid, mark)) await stopLeftover(pid, mark, 'SIGINT');
  rmSync(pidFile, { force: true });
}

function startServer({ programs, place, owner }: PostgresHome, port: number, throwaway: boolean) {
  const settings = {
    listen_addresses: '127.0.0.1',
    port: String(port),
    unix_socket_directories: '',
    max_connections: '300',
    shared_buffers: '192MB',
    jit: 'off',
    ...(throwaway && { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  };
  return startGuarded({
    command: join(programs, 'bin', 'postgres'),
    args: [
      '-D',
      join(place, 'data'),
      ...Object.entries(settings).flatMap(([k, v]) => ['-c', `${k}=${v}`]),
    ],
    cwd: place,
    logFile: join(place, 'postgres.log'),
    endSignal: 'INT',
    env: characterSet,
    owner,
  });
}

async function untilReady(url: string, server: GuardedProcess, home: PostgresHome): Promise<void> {
  const deadline = Date.now() + startPatienceMs;
  for (;;) {
    const problem = await connectProblem(url);
    if (problem === undefined) return;
    if (server.hasExited() || Date.now() > deadline) {
      const log = join(home.place, 'postgres.log');
      throw new Error(`PostgreSQL does not start 数据库无法启动 (${log}): ${lastLines(log)}`, {
        cause: problem,
      });
    }
    await delay(40);
  }
}

function lastLines(file: string): string {
  return existsSync(file)
    ? readFileSync(file, 'utf8').trimEnd().split('\n').slice(-5).join('\n')
    : '';
}

async function connectProblem(url: string): Promise<unknown> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    return undefined;
  } catch (problem) {
    return problem;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Under a locale like C, Chinese text has no trigrams and search by name finds nothing. */
async function checkTrigrams(url: string): Promise<void> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    await client.query('create extension if not exists pg_trgm');
    const { rows } = await client.query<{ trigrams: string[] }>(
      `select show_trgm('海勃湾') as trigrams`,
    );
    if (rows[0]?.trigrams.length) return;
  } finally {
    await client.end();
  }
  throw new Error(
    'The database locale yields no Chinese trigrams; use builtin C.UTF-8. 数据库区域设置不支持中文检索，请使用 C.UTF-8。',
  );
}
