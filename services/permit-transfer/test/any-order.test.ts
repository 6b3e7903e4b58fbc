import { anyOrderEndsTheSame, type ServiceUnderTest } from '@tisheng/test-kit';
import { expect, test } from 'vitest';
import { createApp } from '#app.ts';
import { referenceFacts } from './reference-facts.ts';

const hours = 3_600_000;
const window = {
  roles: ['registrar' as const],
  districts: ['haibowan' as const, 'wuda' as const, 'hainan' as const],
};

async function filePermit(service: ServiceUnderTest, businessId: string): Promise<string> {
  const permit = {
    businessId,
    permitTypeId: 'public-place-hygiene',
    number: businessId,
    validFrom: '2024-01-01',
  };
  const { status, body } = await service.post('/permits', { as: window, body: permit });
  expect(status).toBe(200);
  return body.id;
}

async function fileAndApply(service: ServiceUnderTest, businessId: string): Promise<void> {
  const permitIds = [await filePermit(service, businessId)];
  const body = { businessId, permitIds };
  expect((await service.post('/applications', { as: window, body })).status).toBe(200);
}
const given = {
  service: 'permit-transfer',
  createApp,
  startsAt: '2026-03-02T01:00:00Z',
  first: referenceFacts(),
  often: ['convert', 'merge', 'move', 'undo', 'split'] as const,
  tables: {
    permits: { except: { id: 'is made anew in each life' } },
    applications: {
      except: {
        id: 'is made anew in each life',
        permit_ids: 'name permits, made anew in each life',
        findings: 'stand under the ids of permits, made anew in each life',
      },
    },
    transfer_cases: {
      except: {
        id: 'is made anew in each life',
        application_id: 'is made anew in each life',
        permit_id: 'is made anew in each life',
        number: 'is handed out as the cases come',
        comparison:
          'rests on the conversion that opened the case; of two that count the first told did',
        last_actor: 'is whoever brought about the last fact',
      },
    },
  },
};

test(
  'any order of the register ends in the same permits and cases, of two who had applied before',
  async () => {
    await expect(
      anyOrderEndsTheSame({
        ...given,
        begun: async (service, businessIds) => {
          for (const businessId of businessIds) await fileAndApply(service, businessId);
        },
      }),
    ).resolves.toBeUndefined();
  },
  hours,
);

test(
  'any order of the register ends in the same permits and cases, of one who had applied and one who had not',
  async () => {
    await expect(
      anyOrderEndsTheSame({
        ...given,
        begun: async (service: ServiceUnderTest, [applied = '', filed = '']) => {
          await fileAndApply(service, applied);
          await filePermit(service, filed);
        },
      }),
    ).resolves.toBeUndefined();
  },
  hours,
);
