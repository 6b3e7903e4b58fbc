import { District, type PolicyScope, type RulebookFact } from '@tisheng/contracts';
import { districtFirst, isInForce } from '@tisheng/service-kit/in-force';
import {
  loadReference,
  referenceEnds,
  referenceSubscriptions,
  referenceTables,
} from '@tisheng/service-kit/reference';
import { Refusal } from '@tisheng/service-kit/refusal';
import { sqlRows } from '@tisheng/test-kit';
import { addDays } from '@tisheng/workdays';
import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { newPolicyDraft, publishPolicy, withdrawPolicy } from '#application/policies.ts';
import { findPoliciesInForce } from '#persistence/policies.ts';
import { PolicyRow } from '#persistence/policy-row.ts';
import { openRulebook, publisher, type Rulebook } from './rulebook.ts';

let rulebook: Rulebook;
beforeAll(async () => {
  rulebook = await openRulebook();
  // The copies of another service, in the same database, so that one transaction holds both and leaves neither.
  for (const sql of [...referenceTables, ...referenceEnds])
    await sqlRows(rulebook.database.migratorUrl, sql);
});
afterAll(() => rulebook.close());

type Em = Rulebook['app']['orm']['em'];
class Undone extends Error {}

const firstDay = '2026-01-01';
const windowDays = 40;
const scopes: PolicyScope[] = ['city', 'wuda'];

const step = fc.oneof(
  fc.record({
    kind: fc.constant('publish' as const),
    scope: fc.constantFrom(...scopes),
    from: fc.integer({ min: 0, max: windowDays }),
    length: fc.option(fc.integer({ min: 0, max: 20 })),
  }),
  fc.record({
    kind: fc.constant('withdraw' as const),
    scope: fc.constantFrom(...scopes),
    number: fc.integer({ min: 1, max: 6 }),
  }),
  fc.record({ kind: fc.constant('wait' as const), days: fc.integer({ min: 1, max: 8 }) }),
);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

test('domain, rulebook and the copies of others agree on every day of any history', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 12 }), async (history) => {
      const work = rulebook.app.orm.em.fork().transactional(async (tx) => {
        await tx.execute(`delete from policies where policy_id = 'lamp-bands'`);
        const facts = await live(tx, history);
        const days = Array.from({ length: windowDays + 25 }, (_, n) => addDays(firstDay, n));
        const bySql = await Promise.all(days.map((on) => heldBySql(tx, on)));
        expect(await heldByRows(tx, days)).toEqual(bySql);
        expect(await heldByCopies(tx, facts, days)).toEqual(bySql);
        expect(await heldByCopies(tx, facts.map(asToldBefore), days)).toEqual(bySql);
        throw new Undone();
      });
      await expect(work).rejects.toThrow(Undone);
    }),
    { seed: 20261130, numRuns: 60 },
  );
}, 120_000);

/** Publishes and withdraws as the steps say; what the rulebook refuses does not happen. Answers the facts. */
async function live(tx: Em, history: readonly Step[]): Promise<RulebookFact[]> {
  let today = firstDay;
  const actor = { ...publisher, bureau: 'leading-office' as const, districts: District.options };
  const cause = {
    source: 'rulebook',
    now: new Date(),
    actor,
    correlationId: '',
    causationId: null,
  };
  const before = await lastPosition(tx);
  for (const [n, each] of history.entries()) {
    const context = { tx, today, actor, announced: [], cause: { ...cause, correlationId: id(n) } };
    if (each.kind === 'wait') today = addDays(today, each.days);
    else await unlessRefused(() => act(context, each, n));
  }
  await tx.flush();
  const rows = await tx.execute<{ type: string; data: unknown }[]>(
    `select envelope ->> 'type' as type, envelope -> 'data' as data from journal
     where position > ? order by position`,
    [before],
  );
  return rows as RulebookFact[];
}

async function act(
  context: Parameters<typeof withdrawPolicy>[0],
  each: Exclude<Step, { kind: 'wait' }>,
  n: number,
): Promise<void> {
  const { scope } = each;
  const policyId = 'lamp-bands';
  if (each.kind === 'withdraw') {
    await withdrawPolicy(context, { policyId, scope, number: each.number }, '演示');
    return;
  }
  const effectiveFrom = addDays(firstDay, each.from);
  const effectiveTo = each.length === null ? null : addDays(effectiveFrom, each.length);
  const citation = { document: '演示', number: null, item: '一' };
  const text = {
    policyId,
    scope,
    citation,
    effectiveFrom,
    effectiveTo,
    demonstration: true,
  } as const;
  const drafting = { ...context.cause, actor: { ...context.actor, id: 'editor-1' } };
  const draft = await newPolicyDraft({ ...context, cause: drafting }, id(100 + n), {
    ...text,
    parameters: { nearingWorkdays: 2 },
  });
  await publishPolicy(context, draft);
}

async function unlessRefused(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
  }
}

const id = (n: number) => `01990000-0000-7000-8000-${String(900_000 + n).padStart(12, '0')}`;

async function lastPosition(tx: Em): Promise<number> {
  const [row] = await tx.execute<{ last: number }[]>(
    'select max(position)::int as last from journal',
  );
  return row?.last ?? 0;
}

type Held = { own: number | null; others: number | null };
const numbersOf = (inForce: { scope: string; number?: number | null | undefined }[]): Held => ({
  own: districtFirst(inForce, 'wuda')?.number ?? null,
  others: districtFirst(inForce, 'hainan')?.number ?? null,
});

const heldBySql = async (tx: Em, on: string) =>
  numbersOf(await findPoliciesInForce(tx, on, { policyId: 'lamp-bands', scopes }));

async function heldByRows(tx: Em, days: readonly string[]): Promise<Held[]> {
  const rows = await tx.find(PolicyRow, { policyId: 'lamp-bands', number: { $ne: null } });
  const dated = rows.map((row) => ({ ...row, effectiveTo: row.effectiveTo ?? null }));
  return days.map((on) => numbersOf(dated.filter((row) => isInForce(row, on))));
}

async function heldByCopies(
  tx: Em,
  facts: readonly RulebookFact[],
  days: readonly string[],
): Promise<Held[]> {
  await tx.execute('delete from reference_policies');
  for (const { type, data } of facts) {
    const hear = referenceSubscriptions[type] as (context: object, fact: object) => Promise<void>;
    await hear({ tx }, { type, data });
  }
  const reference = await loadReference(tx);
  const versionIn = (district: District, on: string) =>
    reference.findPolicy('lamp-bands', on, district)?.ground.version ?? null;
  return days.map((on) => ({ own: versionIn('wuda', on), others: versionIn('hainan', on) }));
}

function asToldBefore(fact: RulebookFact): RulebookFact {
  const { ends: _ends, givesBack: _givesBack, ...data } = { ends: 0, givesBack: 0, ...fact.data };
  return { ...fact, data } as RulebookFact;
}
