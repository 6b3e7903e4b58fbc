import { anyOrderEndsTheSame } from '@tisheng/test-kit';
import { expect, test } from 'vitest';
import { createApp } from '#app.ts';
import { criteria } from './register.ts';

const officer = {
  roles: ['cultivation-officer' as const],
  districts: ['haibowan' as const, 'wuda' as const, 'hainan' as const],
};
const hours = 3_600_000;

const candidates = {
  except: {
    version: 'counts the facts, and a reason that is said anew is one more',
    last_actor: 'is whoever brought about the last fact',
  },
};

test(
  'any order of the register ends in the same candidates, admitted by nobody',
  async () => {
    await expect(
      anyOrderEndsTheSame({
        service: 'conversion-pool',
        createApp,
        startsAt: '2026-06-15T01:00:00Z',
        tables: { candidates },
      }),
    ).resolves.toBeUndefined();
  },
  hours,
);

test(
  'any order of the register ends in the same candidates, admitted and suggested before',
  async () => {
    await expect(
      anyOrderEndsTheSame({
        service: 'conversion-pool',
        createApp,
        startsAt: '2026-06-15T01:00:00Z',
        first: ['haibowan', 'wuda', 'hainan'].map((district) => criteria(district)),
        begun: async (service, [admitted]) => {
          const url = `/candidates/${admitted}/admission`;
          const answer = await service.post(url, { as: officer, version: 0, body: {} });
          expect(answer.status).toBe(200);
        },
        tables: { candidates },
      }),
    ).resolves.toBeUndefined();
  },
  hours,
);
