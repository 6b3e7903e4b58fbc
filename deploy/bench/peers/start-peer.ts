import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { createTestDatabase, type TestDatabase } from '@tisheng/test-kit';
import { z } from 'zod';

const execute = promisify(execFile);

export type PeerName = 'flowable' | 'dbos';
export type Measure = { perSecond: number; p99: number };

export type Peer = {
  name: PeerName;
  /** Its version and settings, as it says them itself. */
  said: string;
  measure(clients: number, seconds: number): Promise<Measure>;
  end(): Promise<void>;
};

const Ready = z.object({ ready: z.string() });
const Measured = z.object({ perSecond: z.number(), p99: z.number() });

/**
 * Another engine doing one step for each command, on the same server, in a process and a database of its own. It is called
 * from within its process: no HTTP, token or check of the input, which is in its favour.
 */
const recipes: Record<PeerName, { fetch: [string, string[]]; run: [string, string[]] }> = {
  flowable: {
    fetch: [
      'mvn',
      [
        '-q',
        '-B',
        'org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies',
        '-DoutputDirectory=lib',
      ],
    ],
    run: ['java', ['-cp', 'lib/*', 'Steps.java']],
  },
  dbos: {
    fetch: ['npm', ['install', '--no-audit', '--no-fund', '--no-package-lock']],
    run: [process.execPath, ['steps.mjs']],
  },
};

/** @throws Error when it cannot be fetched or started here */
export async function startPeer(name: PeerName, scratch: string): Promise<Peer> {
  const { fetch, run } = recipes[name];
  const folder = join(scratch, name);
  mkdirSync(folder, { recursive: true });
  cpSync(join(import.meta.dirname, name), folder, { recursive: true });
  if (!['lib', 'node_modules'].some((kept) => existsSync(join(folder, kept))))
    await execute(fetch[0], fetch[1], { cwd: folder, timeout: 600_000 }).catch((error: unknown) => {
      rmSync(folder, { recursive: true, force: true });
      throw error;
    });
  const database = await createTestDatabase({ service: `peer-${name}`, migrate: async () => {} });
  const child = spawn(run[0], run[1], {
    cwd: folder,
    env: { ...process.env, DATABASE_URL: database.adminUrl },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  return opened(name, child, database);
}

async function opened(name: PeerName, child: ChildProcess, database: TestDatabase): Promise<Peer> {
  const { stdin, stdout } = child;
  if (!stdin || !stdout) throw new Error(`${name} has no pipes`);
  const lines = createInterface(stdout)[Symbol.asyncIterator]();
  const next = async (): Promise<unknown> => {
    for (;;) {
      const { done, value } = await lines.next();
      if (done) throw new Error(`${name} ended with code ${child.exitCode ?? 'unknown'}`);
      if (value.startsWith('{')) return JSON.parse(value);
    }
  };
  const cannotStart = once(child, 'error').then(([error]) => Promise.reject(error as Error));
  cannotStart.catch(() => {});
  const end = async () => {
    stdin.end();
    const runs = child.pid !== undefined && child.exitCode === null && child.signalCode === null;
    if (runs) await once(child, 'exit');
    await database.drop();
  };
  try {
    const { ready } = Ready.parse(await Promise.race([next(), cannotStart]));
    return {
      name,
      said: ready,
      measure: async (clients, seconds) => {
        stdin.write(`${clients} ${seconds}\n`);
        return Measured.parse(await next());
      },
      end,
    };
  } catch (error) {
    await end();
    throw error;
  }
}
