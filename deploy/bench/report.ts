import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { join } from 'node:path';
import { type Spread, spreadOf } from './rounds.ts';

const root = join(import.meta.dirname, '../..');

/** What a benchmark answers: lines for a person, and every round as it was measured. */
export type Report = {
  lines: string[];
  /** Which invariants were checked after each round; a broken one throws, and there is no figure. */
  checker: string;
  settings: Record<string, string | number>;
  raw: unknown;
};

export type Bench = { title: string; run: (options: BenchOptions) => Promise<Report> };

export type BenchOptions = {
  rounds: number;
  facts: number;
  cases: number;
  /** How many an import brings. */
  businesses: number;
  /** How long an open arrival rate is held. */
  seconds: number;
  brokers: string[];
  /** Other engines in the same run, fetched into a scratch folder. */
  peers: boolean;
  tell: (line: string) => void;
};

export function print(title: string, { rounds, tell }: BenchOptions, report: Report): void {
  const load = loadavg()[0]?.toFixed(1) ?? 'unknown';
  const settings = { ...report.settings, Node: process.versions.node, 'load average': load };
  const said = Object.entries(settings).map(([name, value]) => `${name} ${value}`);
  const head = `benchmark ${title}   ${new Date().toISOString().slice(0, 10)}   commit ${commit()}`;
  tell(`\n${head}   rounds ${rounds}   interleaved yes   cores ${availableParallelism()}`);
  for (const line of report.lines) tell(line);
  tell(`checker    ${report.checker}`);
  tell(`settings   ${said.join(', ')}; the generator shares the cores\n`);
}

export const benchFolder = () =>
  join(process.env['TISHENG_HOME'] ?? join(root, '.tisheng'), 'bench');

/** Beside the printed report: whoever doubts a median finds its rounds. */
export function keepRaw(name: string, report: Report): string {
  const folder = benchFolder();
  mkdirSync(folder, { recursive: true });
  const file = join(folder, `${new Date().toISOString().replaceAll(':', '-')}-${name}.json`);
  writeFileSync(file, `${JSON.stringify({ commit: commit(), ...report }, null, 2)}\n`);
  return file;
}

function commit(): string {
  try {
    return execFileSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: root }).toString().trim();
  } catch {
    return 'unknown';
  }
}

export const row = (kind: string, name: string, rest: string) =>
  `${kind.padEnd(11)}${name.padEnd(26)}${rest}`;

export function rateRow(kind: string, name: string, rates: readonly number[]): string {
  const { median, min, max } = spreadOf(rates);
  return row(kind, name, `median ${whole(median)}/s (min ${whole(min)} max ${whole(max)})`);
}

/** Ours over the yardstick of the same round. A spread that crosses the goal shows nothing. */
export function ratioText(
  ratios: readonly number[],
  goal: number,
  { of = 'the yardstick', kind = 'least' }: { of?: string; kind?: 'least' | 'most' } = {},
): string {
  const { median, min, max } = spreadOf(ratios);
  const range = `${median.toFixed(2)} (${min.toFixed(2)}–${max.toFixed(2)}) of ${of}`;
  const sign = kind === 'least' ? '≥' : '≤';
  const said = verdict({ min, max }, goal, kind);
  return `   ratio ${range}   goal ${sign} ${goal.toFixed(2)}   ${said}`;
}

function verdict({ min, max }: Pick<Spread, 'min' | 'max'>, goal: number, kind: 'least' | 'most') {
  const [worst, best] = kind === 'least' ? [min - goal, max - goal] : [goal - max, goal - min];
  if (worst >= 0) return 'reached';
  return best < 0 ? 'missed' : 'not shown';
}

/** For a figure that must stay below its goal. */
export const within = (value: number, most: number) => (value <= most ? 'reached' : 'missed');

export const whole = (value: number) => Math.round(value).toLocaleString('en-US');
