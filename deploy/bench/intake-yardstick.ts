import { execFile } from 'node:child_process';
import { globSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { ServiceUnderTest } from '@tisheng/test-kit';
import { Client } from 'pg';
import { v7 as uuidv7 } from 'uuid';
import { officer } from './candidates-by-hand.ts';
import { candidateId, type Spoken, scriptOf } from './pgbench-script.ts';

const execute = promisify(execFile);

/** Of these the best counts: a yardstick is the best plain form of the work. */
const clientCounts = [8, 16, 32];

export type Yardstick = {
  /** Its version and how it is run; why there is none, when it is missing here. */
  said: string;
  best: ((seconds: number) => Promise<number>) | null;
};

/**
 * pgbench, saying what the service says for one command: the statements are overheard, not written again. The changes and
 * COMMIT go as one pipeline, as in the service; each client has a candidate of its own.
 */
export async function openYardstick(
  pool: ServiceUnderTest,
  first: number,
  folder: string,
): Promise<Yardstick> {
  const [pgbench] = globSync(['/usr/lib/postgresql/*/bin/pgbench', '/usr/local/bin/pgbench']);
  if (!pgbench)
    return { said: 'pgbench is not installed here (Debian: postgresql-contrib)', best: null };
  const spoken = await overhear(pool, candidateId(first));
  const { script, variables } = scriptOf(spoken, first);
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'intake.pgbench.sql');
  writeFileSync(file, script);
  const given = Object.entries(variables).flatMap(([name, value]) => ['-D', `${name}=${value}`]);
  const { stdout: version } = await execute(pgbench, ['--version']);
  const once = async (clients: number, seconds: number) => {
    const sizes = ['-c', `${clients}`, '-j', '2', '-T', `${seconds}`];
    const options = ['-n', '-M', 'prepared', ...sizes, ...given, '-f', file];
    const { stdout } = await execute(pgbench, [...options, pool.database.appUrl]);
    const failed = /number of failed transactions: ([1-9]\d*)/.exec(stdout);
    if (failed) throw new Error(`pgbench failed ${failed[1]} times`);
    const rate = Number(/^tps = ([\d.]+)/m.exec(stdout)?.[1] ?? 0);
    if (rate === 0) throw new Error(`pgbench ended nothing within ${seconds} s`);
    return rate;
  };
  return {
    said: `${version.trim()}, prepared, best of ${clientCounts.join(', ')} clients`,
    best: async (seconds) => {
      const rates: number[] = [];
      for (const clients of clientCounts)
        rates.push(await once(clients, Math.max(2, Math.round(seconds / clientCounts.length))));
      return Math.max(...rates);
    },
  };
}

/** What one command says to the database, in this process, with its parameters. */
async function overhear(pool: ServiceUnderTest, id: string): Promise<Spoken[]> {
  const spoken: Spoken[] = [];
  const original = Client.prototype.query;
  const listening = function (this: Client, ...given: unknown[]): unknown {
    const [first, second] = given as [string | { text: string; values?: unknown[] }, unknown[]?];
    const { text, values } = typeof first === 'string' ? { text: first, values: second } : first;
    spoken.push({ text, values: values ?? [] });
    return Reflect.apply(original, this, given);
  };
  const willing = { as: officer, version: 1, body: { willingness: 'willing' }, key: uuidv7() };
  Client.prototype.query = listening as typeof original;
  try {
    const { status } = await pool.post(`/candidates/${id}/willingness`, willing);
    if (status !== 200) throw new Error(`the overheard command was answered ${status}`);
  } finally {
    Client.prototype.query = original;
  }
  return spoken;
}
