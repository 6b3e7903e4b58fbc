import type { ServiceOptions } from '@tisheng/service-kit/service';
import { anyOrderEndsTheSame, type ServiceUnderTest } from '@tisheng/test-kit';
import { expect, test } from 'vitest';
import { createApp } from '#app.ts';
import { listed } from './register-facts.ts';
import { conversionSubsidy, policy, rulebook } from './rulebook-facts.ts';
import { accountKey, lodge } from './subsidies.ts';

const hours = 3_600_000;
const given = {
  service: 'subsidy-ledger',
  createApp: (options: ServiceOptions) => createApp({ ...options, accountKey }),
  startsAt: '2027-09-06T01:00:00Z',
  first: [
    ...rulebook,
    policy(
      'conversion-subsidy',
      { ...conversionSubsidy, convertedUntil: null, annualReportsMin: 1 },
      { version: 2, effectiveFrom: '2025-01-01', ends: { version: 1, effectiveTo: '2024-12-31' } },
    ),
  ],
  tables: {
    entitlements: {
      except: {
        version: 'counts how often it was looked at',
        matured_on: 'is the day on which it was told; what was suspended until then never was',
      },
    },
    claims: {
      rows: `select business_id, programme, status, refused_reason from claims
        where business_id = any($1::uuid[])`,
    },
  },
};

test(
  'any order of the register ends in the same watches',
  async () => {
    await expect(anyOrderEndsTheSame(given)).resolves.toBeUndefined();
  },
  hours,
);

/** Both are on the roster and have applied, so that a merger makes two claims of one lineage. */
async function bothApply(ledger: ServiceUnderTest, businessIds: readonly string[]) {
  for (const businessId of businessIds) {
    const firm = listed(businessId);
    const everywhere = { as: { roles: ['cultivation-officer' as const] } };
    await ledger.tell(firm);
    const answer = await lodge(ledger, businessId, { programme: 'quota-trade-award' }, everywhere);
    expect(answer.status).toBe(200);
  }
}

test(
  'any order of the register ends in the same watches and claims, of two who had applied before',
  async () => {
    await expect(anyOrderEndsTheSame({ ...given, begun: bothApply })).resolves.toBeUndefined();
  },
  hours,
);
