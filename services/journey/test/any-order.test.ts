import type { ReceivedFact } from '@tisheng/service-kit/messaging';
import { type ServiceUnderTest, serviceUnderTest, sqlRows, statementsOf } from '@tisheng/test-kit';
import {
  array,
  assert,
  asyncProperty,
  constantFrom,
  infiniteStream,
  nat,
  record,
} from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createApp } from '../src/app.ts';
import { projectFacts } from '../src/application/project-facts.ts';
import { topicOf } from './by-key.ts';
import { another, idOf } from './noodle-shop/another.ts';
import {
  acceptance,
  converted,
  cultivation,
  handling,
  received,
  registered,
  registration,
  type StoryFact,
  shop,
  subsidy,
  upscale,
} from './noodle-shop/index.ts';
import { fact } from './noodle-shop/shop.ts';
import { reference } from './reference-facts.ts';

let city: ServiceUnderTest;
beforeAll(async () => {
  city = await serviceUnderTest('journey', createApp, '2028-07-03T01:00:00Z');
  await city.tell(...reference);
});
afterAll(() => city.close());

const changed = (changes: object): StoryFact =>
  fact('RegistrationChanged', '2026-03-05', `business/${shop}`, {
    businessId: shop,
    changedOn: '2026-03-05',
    registrationId: registration().registrationId,
    changes,
  });
const closed = { businessId: shop, closedOn: '2026-03-06', manner: 'cancelled' };

/** What may happen to a business, each told of the shop and then made its own. */
const parts = {
  cultivated: cultivation,
  converted: [converted],
  applied: received,
  decided: [...acceptance, ...handling],
  subsidised: subsidy,
  grown: upscale,
  renamed: [changed({ name: '乌达区新名面馆' })],
  moved: [changed({ district: 'wuda' })],
  movedOn: [changed({ district: 'hainan' })],
  closed: [fact('BusinessClosed', '2026-03-06', `business/${shop}`, closed)],
};
type Part = keyof typeof parts;
type Step = { what: Part | 'merged' | 'split' | 'undone'; who: number; whom: number };

const merged = (survivor: number, absorbed: number): StoryFact =>
  fact('BusinessesMerged', '2026-03-10', `business/${idOf(survivor)}`, {
    businessId: idOf(survivor),
    absorbedBusinessId: idOf(absorbed),
    mergedOn: '2026-03-10',
    reason: '同一经营者',
  });
const split = (origin: number, parted: number): StoryFact[] => [
  ...another(parted, 'haibowan', [registered()]),
  fact('BusinessSplitOff', '2026-03-11', `business/${idOf(parted)}`, {
    businessId: idOf(parted),
    fromBusinessId: idOf(origin),
    splitOn: '2026-03-11',
    reason: '误并',
  }),
];

/** A history that the register could have told: who was absorbed or taken back does nothing any more. */
function historyOf(steps: readonly Step[]): StoryFact[] {
  const gone = new Set<number>();
  const done = new Set<string>();
  const facts = [1, 2, 3].flatMap((digit) => another(digit, 'haibowan', [registered()]));
  for (const { what, who: first, whom: second } of steps) {
    const [who, whom] = [first + 1, second + 1];
    const once = `${what} ${who}`;
    if (gone.has(who) || done.has(once)) continue;
    done.add(once);
    if (what === 'undone') {
      facts.push(
        ...another(who, 'haibowan', [
          { ...parts.closed[0], data: { ...closed, voided: true } } as StoryFact,
        ]),
      );
      gone.add(who);
    } else if (what === 'split') facts.push(...split(who, who + 5));
    else if (what !== 'merged') facts.push(...another(who, 'haibowan', parts[what]));
    else if (who !== whom && !gone.has(whom)) {
      facts.push(merged(who, whom));
      gone.add(whom);
    }
  }
  return facts;
}

let telling = 100;
/** The same history under ids of its own, as the consumer hands it over; ids stand in the order of recording. */
function receivedFacts(facts: readonly StoryFact[]): ReceivedFact[] {
  telling += 1;
  const own = JSON.parse(
    JSON.stringify(facts).replaceAll(/019aa00(\d)/g, `019b${telling}$1`),
  ) as StoryFact[];
  return own.map(({ type, subject, data, occurredOn }, n) => ({
    id: `019c${telling}0-0000-7000-9000-${String(n).padStart(12, '0')}`,
    source: 'any',
    type,
    dataversion: 1,
    subject,
    sequence: n + 1,
    partitionkey: String(data['businessId']),
    time: '2028-07-03T01:00:00.000Z',
    occurredOn,
    actor: { id: 'officer-1', name: '王专员', bureau: 'market-regulation', roles: [] },
    correlationId: idOf(9),
    causationId: null,
    data,
  })) as ReceivedFact[];
}

/** Parts of any size, facts of one topic and key in their order, all others overtaking, any of them twice. */
function interleaved(facts: readonly ReceivedFact[], next: (max: number) => number) {
  const queues = [...Map.groupBy(facts, (one) => `${topicOf(one)} ${one.partitionkey}`).values()];
  const told: ReceivedFact[] = [];
  for (let left = facts.length; left > 0; left -= 1) {
    const open = queues.filter(({ length }) => length > 0);
    const one = open[next(open.length)]?.shift();
    const again = told[next(told.length * 4)];
    told.push(...(one ? [one] : []), ...(again ? [again] : []));
  }
  const batches: ReceivedFact[][] = [];
  while (told.length > 0) batches.push(told.splice(0, 1 + next(25)));
  return batches;
}

const project = (facts: readonly ReceivedFact[]) =>
  city.app.orm.em.fork().transactional((tx) => {
    const [{ actor, correlationId, id }] = facts as [ReceivedFact];
    const cause = {
      source: 'journey',
      now: city.clock.now(),
      actor,
      correlationId,
      causationId: id,
    };
    return projectFacts({ tx, cause, today: city.clock.today(), announced: [] }, facts);
  });

const tables = ['journeys', 'codes', 'tasks', 'cases', 'counted'];
async function tablesNow() {
  const rows = await sqlRows<{ table: string; row: string }>(
    city.database.adminUrl,
    tables
      .map(
        (table) => `select '${table}' as table, t::text as row from projection_a.${table} t
          where business_id::text like '019b${telling}%'`,
      )
      .join(' union all ')
      .concat(' order by 1, 2'),
  );
  return rows.map(
    ({ table, row }) =>
      `${table} ${row.replaceAll(`9b${telling}`, '9b###').replaceAll(`9c${telling}`, '9c###')}`,
  );
}

const whats = [...(Object.keys(parts) as Part[]), 'merged', 'merged', 'split', 'undone'] as const;
const steps = array(record({ what: constantFrom(...whats), who: nat(2), whom: nat(2) }), {
  minLength: 4,
  maxLength: 14,
});

describe('histories of three businesses', () => {
  test('end in equal tables by any interleaving of keys, any duplicates and any batches', {
    timeout: 120_000,
  }, async () => {
    const runs = asyncProperty(steps, infiniteStream(nat()), async (chosen, numbers) => {
      const random = numbers[Symbol.iterator]();
      const next = (max: number) => (max === 0 ? 0 : random.next().value % max);
      const history = historyOf(chosen);
      await project(receivedFacts(history));
      const straight = await tablesNow();
      expect(straight.length).toBeGreaterThan(3);
      for (const batch of interleaved(receivedFacts(history), next)) await project(batch);
      expect(await tablesNow()).toEqual(straight);
    });
    await assert(runs, { seed: 20261130, numRuns: Number(process.env['HISTORIES'] ?? 30) });
  });
});

describe('a part of a batch costs', () => {
  const costOf = (facts: readonly ReceivedFact[]) => statementsOf(() => project(facts));
  const isFrame = (sql: string) => /^\s*(begin|commit|rollback)/i.test(sql);

  test('seven statements, however many facts and businesses it holds, and two where nothing is folded', async () => {
    const whole = historyOf(
      [1, 2, 3].flatMap((n) =>
        (['cultivated', 'converted', 'applied', 'decided', 'grown'] as const).map((what) => ({
          what,
          who: n - 1,
          whom: 0,
        })),
      ),
    );
    const few = await costOf(receivedFacts(whole.slice(0, 4)));
    const many = await costOf(receivedFacts(whole));
    expect([few, many].map((sent) => sent.filter((sql) => !isFrame(sql)).length)).toEqual([7, 7]);
    const figures = fact('FiguresReported', '2026-03-01', `business/${shop}`, {
      businessId: shop,
      figures: [],
      generalTaxpayer: true,
    });
    const unread = await costOf(receivedFacts(another(1, 'haibowan', [figures, figures])));
    expect(unread.filter((sql) => !isFrame(sql))).toHaveLength(2);
  });
});
