import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';

/** Megabytes held by a city and by the servers it has started. */
export type Memory = { total: number; city: number; kafka: number; postgres: number };

type Process = { pid: number; parent: number; kilobytes: number; command: string };

/**
 * All of a process tree. Where the system tells it, shared pages are divided among those who share them: the buffers
 * of PostgreSQL are there once, whatever the number of its connections.
 */
export async function residentMemory(root: number): Promise<Memory> {
  const all = await processes();
  const memory: Memory = { total: 0, city: 0, kafka: 0, postgres: 0 };
  for (const { pid, kilobytes, command } of withDescendants(root, all)) {
    const megabytes = ((await sharedFairly(pid)) ?? kilobytes) / 1_024;
    memory[partOf(command)] += megabytes;
    memory.total += megabytes;
  }
  const whole = Object.entries(memory).map(([part, megabytes]) => [part, Math.round(megabytes)]);
  return Object.fromEntries(whole) as Memory;
}

function partOf(command: string): 'city' | 'kafka' | 'postgres' {
  if (/java/.test(command)) return 'kafka';
  return /postgres/.test(command) ? 'postgres' : 'city';
}

async function processes(): Promise<Process[]> {
  const columns = ['-A', '-o', 'pid=,ppid=,rss=,comm='];
  const { stdout } = await promisify(execFile)('ps', columns);
  return stdout.split('\n').flatMap((line) => {
    const [pid, parent, kilobytes, ...command] = line.trim().split(/\s+/);
    if (!pid) return [];
    const numbers = { pid: Number(pid), parent: Number(parent), kilobytes: Number(kilobytes) };
    return [{ ...numbers, command: command.join(' ') }];
  });
}

function withDescendants(root: number, all: readonly Process[]): Process[] {
  const found = all.filter(({ pid }) => pid === root);
  for (const { pid } of found) found.push(...all.filter(({ parent }) => parent === pid));
  return found;
}

async function sharedFairly(pid: number): Promise<number | undefined> {
  const rollup = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => '');
  const [, kilobytes] = /^Pss:\s+(\d+) kB/m.exec(rollup) ?? [];
  return kilobytes ? Number(kilobytes) : undefined;
}

/** Seconds of processor time a process has used, where the system tells it; the ticks are hundredths everywhere. */
export async function processorSeconds(pid: number): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  const [user = 0, system = 0] = stat
    .slice(stat.lastIndexOf(')'))
    .split(' ')
    .slice(12, 14)
    .map(Number);
  return (user + system) / 100;
}
