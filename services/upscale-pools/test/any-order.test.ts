import { anyOrderEndsTheSame } from '@tisheng/test-kit';
import { expect, test } from 'vitest';
import { createApp } from '#app.ts';
import { policies } from './register.ts';

const districts = ['haibowan' as const, 'wuda' as const, 'hainan' as const];
const officer = { roles: ['sector-officer' as const], bureau: 'commerce' as const, districts };
const clerk = { roles: ['statistics-clerk' as const], bureau: 'statistics' as const, districts };
const hours = 3_600_000;

const members = {
  except: {
    version: 'counts the facts, and a lead taken back or a reason said anew is one more',
    last_actor: 'is whoever brought about the last fact',
  },
};
const given = {
  service: 'upscale-pools',
  createApp,
  startsAt: '2026-09-28T01:00:00Z',
  first: policies,
  tables: { members },
};

test(
  'any order of the register ends in the same leads',
  async () => {
    await expect(anyOrderEndsTheSame(given)).resolves.toBeUndefined();
  },
  hours,
);

test(
  'any order of the register ends in the same members, of whom one was admitted and one listed before',
  async () => {
    await expect(
      anyOrderEndsTheSame({
        ...given,
        begun: async (service, [admitted, listed]) => {
          const act = (id: string | undefined, action: string, as: object, body: object) =>
            service.post(`/members/${id}/${action}`, { as, version: 0, body });
          const key = await act(admitted, 'admission', officer, { tier: 'key' });
          const roster = { pool: 'quota-trade', listedOn: '2026-09-01' };
          const onRoster = await act(listed, 'listing', clerk, roster);
          expect([key.status, onRoster.status]).toEqual([200, 200]);
        },
      }),
    ).resolves.toBeUndefined();
  },
  hours,
);
