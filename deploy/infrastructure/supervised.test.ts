import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventually } from '@tisheng/test-kit';
import { afterAll, describe, expect, test } from 'vitest';
import { restartHistory } from '../launcher/restarts.mjs';
import { isRunning, startGuarded } from './guarded-process.ts';
import { supervised } from './supervised.ts';

const folder = mkdtempSync(join(tmpdir(), 'tisheng-supervised-'));
const mark = join(folder, 'server.mjs');

afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A real process; `pids` are all that were started, in order. */
function server(script: string, pids: number[]) {
  return async () => {
    const { pid, exited, stop } = startGuarded({
      command: process.execPath,
      args: ['-e', script, mark],
      cwd: folder,
      logFile: join(folder, 'log'),
      endSignal: 'TERM',
    });
    pids.push(pid);
    return { exited, stop: () => stop(5_000) };
  };
}

function listener() {
  const told: string[] = [];
  const problems: Error[] = [];
  return {
    told,
    problems,
    watch: {
      tell: (line: string) => void told.push(line),
      giveUp: (problem: Error) => void problems.push(problem),
    },
  };
}

const stays = 'setInterval(() => {}, 1000)';
const atOnce = { ended: () => 1 };

describe('supervised', () => {
  test('starts a killed server again, says so, and ends it when asked', async () => {
    const pids: number[] = [];
    const { watch, told, problems } = listener();
    const { stop } = await supervised('Kafka', server(stays, pids), watch, atOnce);
    await eventually(() => expect(isRunning(pids[0] ?? 0, mark)).toBe(true));
    process.kill(pids[0] ?? 0, 'SIGKILL');
    await eventually(() => expect(isRunning(pids[1] ?? 0, mark)).toBe(true));
    expect(told).toEqual([
      '⚠ Kafka 意外停止，0.001 秒后重新启动 / stopped unexpectedly, starts again in 0.001 s',
      '✔ Kafka 已恢复 / runs again',
    ]);
    await stop();
    expect(isRunning(pids[1] ?? 0, mark)).toBe(false);
    expect([pids.length, problems]).toEqual([2, []]);
  });

  test('gives up with a clear word when the server ends again and again', async () => {
    const pids: number[] = [];
    const { watch, problems } = listener();
    let pauses = 3;
    const history = { ended: () => (pauses-- > 0 ? 1 : null) };
    const { stop } = await supervised('PostgreSQL', server('', pids), watch, history);
    await eventually(() => expect(problems).toHaveLength(1));
    expect(problems[0]?.message).toContain('PostgreSQL 反复退出');
    expect(pids).toHaveLength(4);
    await stop();
  });

  test('goes on trying when a start itself fails', async () => {
    const pids: number[] = [];
    const { watch, told } = listener();
    const start = server(stays, pids);
    let failures = 2;
    const { stop } = await supervised(
      'Kafka',
      () => {
        if (pids.length === 1 && failures-- > 0) return Promise.reject(new Error('port is taken'));
        return start();
      },
      watch,
      atOnce,
    );
    process.kill(pids[0] ?? 0, 'SIGKILL');
    await eventually(() => expect(pids).toHaveLength(2));
    expect(told.filter((line) => line.includes('port is taken'))).toHaveLength(2);
    await stop();
  });

  test('hands the failure of a first start to whoever asked for it', async () => {
    const failing = () => Promise.reject(new Error('initdb failed'));
    await expect(supervised('PostgreSQL', failing, listener().watch)).rejects.toThrow('initdb');
  });
});

describe('restartHistory', () => {
  test('waits longer each time, and ends after the sixth end within ten minutes', () => {
    const history = restartHistory();
    const pauses = [0, 1, 2, 3, 4, 5].map((minute) => history.ended(minute * 60_000));
    expect(pauses).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, null]);
  });

  test('forgets what lies further back', () => {
    const history = restartHistory();
    for (const minute of [0, 1, 2, 3, 4]) history.ended(minute * 60_000);
    expect(history.ended(13.5 * 60_000)).toBe(2_000);
  });
});
