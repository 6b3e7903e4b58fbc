import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { aCase, decide, openPermitTransfer, type PermitTransfer, shanghai } from './bureau.ts';

let service: PermitTransfer;
beforeAll(async () => {
  service = await openPermitTransfer('2023-01-18T01:00:00Z');
});
afterAll(() => service.close());

/** Accepted on -> last day of acceptance, of the promise, of the law. */
const golden = [
  ['2023-01-19', '2023-01-31', '2023-02-02', '2023-02-21', false],
  ['2024-02-08', '2024-02-21', '2024-02-23', '2024-03-13', false],
  ['2025-12-31', '2026-01-08', '2026-01-12', '2026-01-29', false],
  ['2026-02-12', '2026-02-26', '2026-02-28', '2026-03-18', false],
  ['2026-09-30', '2026-10-13', '2026-10-15', '2026-11-03', false],
  ['2026-12-22', '2026-12-29', '2026-12-31', '2027-01-20', true],
] as const;

describe('an acceptance on', () => {
  test.each(golden)(
    '%s has the golden days',
    async (day, acceptance, promise, statutory, provisional) => {
      // Half past midnight in Beijing is still the day before in UTC.
      service.clock.advanceTo(shanghai(day, '00:30'));
      const opened = await aCase(service, golden.findIndex(([first]) => first === day) + 1);
      const accepted = await decide(service, opened, 'acceptance');
      expect(accepted.body).toMatchObject({
        acceptedOn: day,
        clocks: {
          acceptance: { dueOn: acceptance },
          promise: { dueOn: promise, provisional: false },
          statutory: { dueOn: statutory, provisional },
        },
      });
    },
  );
});

describe('the time zone of the process', () => {
  test.each(['America/Los_Angeles', 'UTC', 'Pacific/Kiritimati'])('%s changes no day', (TZ) => {
    const script = `
      import { projectClocks } from '#domain/clock.ts';
      import { officialCalendar } from '@tisheng/workdays';
      import { aCase } from './test/a-case.ts';
      const days = ${JSON.stringify(golden.map(([day]) => day))};
      const clocks = days.map((day) => projectClocks(aCase({ receivedOn: day, acceptedOn: day }), officialCalendar));
      process.stdout.write(JSON.stringify(clocks.map(({ promise, statutory }) => [promise.dueOn, statutory.dueOn])));`;
    const told = execFileSync(
      process.execPath,
      ['--input-type=module-typescript', '--eval', script],
      {
        cwd: fileURLToPath(new URL('..', import.meta.url)),
        env: { ...process.env, TZ },
        encoding: 'utf8',
      },
    );
    expect(JSON.parse(told)).toEqual(
      golden.map(([, , promise, statutory]) => [promise, statutory]),
    );
  });
});
