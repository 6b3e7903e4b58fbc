import { readFileSync } from 'node:fs';
import { createApp as conversionPool } from '@tisheng/conversion-pool/app';
import { createApp as permitTransfer } from '@tisheng/permit-transfer/app';
import { referenceFacts } from '@tisheng/permit-transfer/test/reference-facts';
import { createLogger } from '@tisheng/service-kit/logger';
import {
  type Batch,
  type BatchControls,
  type Broker,
  type OutgoingMessage,
  startConsumer,
  startRelay,
} from '@tisheng/service-kit/messaging';
import {
  eventually,
  household,
  type Said,
  type ServiceUnderTest,
  saidDuring,
  serviceUnderTest,
  sqlRows,
  statementsOf,
} from '@tisheng/test-kit';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { criteria, officer } from './candidates-by-hand.ts';
import { fillCases, today } from './cases-by-sql.ts';
import { effectSettings } from './effects.ts';
import { bowls, type Ground, journalFacts, journalled, openGround } from './ground.ts';

/**
 * What an operation may cost. The figures are those once measured: whoever needs more says why in the line beside
 * it, and whoever needs less lowers it.
 */
const budgets: Record<string, { statements: number; journeys?: number; reason: string }> =
  JSON.parse(readFileSync(new URL('budgets.json', import.meta.url), 'utf8'));

const logger = createLogger('bench', 'silent');
const isFrame = (sql: string) => /^\s*(begin|commit|rollback)/i.test(sql);

/** What it sends besides its frame, and how many that may be. */
const workOf = (statements: readonly string[]) => statements.filter((sql) => !isFrame(sql));
const budgetOf = (operation: string) => budgets[operation]?.statements ?? -1;

/** Statements besides the frame, and how often the process waits for the database. */
const costOf = ({ statements, journeys }: Said) => ({
  statements: workOf(statements).length,
  journeys,
});
const costAllowed = (operation: string) => {
  const { reason: _, ...cost } = budgets[operation] ?? {};
  return cost;
};

describe('a command with one fact costs', () => {
  let pool: ServiceUnderTest;
  const ids = [uuidv7(), uuidv7()] as const;
  const admit = (id: string, key?: string) =>
    pool.post(`/candidates/${id}/admission`, {
      as: officer,
      version: 0,
      body: {},
      ...(key ? { key } : {}),
    });

  beforeAll(async () => {
    pool = await serviceUnderTest('conversion-pool', conversionPool);
    await pool.tell(criteria, ...ids.map((id) => household(id)));
    await admit(ids[0]);
  });
  afterAll(() => pool.close());

  test('what its budget says when it is new, and less when it is repeated', async () => {
    const key = uuidv7();
    const first = await saidDuring(async () => expect((await admit(ids[1], key)).status).toBe(200));
    const again = await saidDuring(async () =>
      expect((await admit(ids[1], key)).headers['idempotent-replayed']).toBe('true'),
    );
    expect(costOf(first)).toEqual(costAllowed('conversion-pool admission'));
    expect(costOf(again)).toEqual(costAllowed('command repeated'));
  });

  test('what its budget says when it changes what is there', async () => {
    const body = { willingness: 'willing' };
    const said = await saidDuring(async () => {
      const answer = await pool.post(`/candidates/${ids[0]}/willingness`, {
        as: officer,
        version: 1,
        body,
      });
      expect(answer.status).toBe(200);
    });
    expect(costOf(said)).toEqual(costAllowed('conversion-pool willingness'));
  });
});

describe('a batch costs the same, however many facts it holds:', () => {
  let ground: Ground;
  beforeEach(async () => {
    ground = await openGround();
  });
  afterEach(() => ground.end());

  test.for([10, 400])('the relay with %i, seal included', async (facts) => {
    await journalFacts(ground.orm, facts, bowls.topic);
    const look = 'select number from seals';
    const seals = () => sqlRows(ground.adminUrl, look);
    const statements = await statementsOf(async () => {
      const relay = startRelay({ databaseUrl: ground.appUrl, broker: deaf, logger, pollMs: 20 });
      await eventually(async () => expect(await seals()).toHaveLength(1));
      await relay.close();
    });
    const relayed = statements.filter((sql) => sql !== look);
    expect(workOf(oneBatch(relayed))).toHaveLength(budgetOf('relay batch'));
  });

  test.for([10, 100])('the consumer with %i, new and repeated', async (facts) => {
    const topic = `bench-${facts}.events.v1`;
    const deliver = deliveryTo(effectSettings(ground.orm, topic));
    const messages = await freshMessages(facts);
    const fresh = await statementsOf(() => deliver(topic, messages));
    const again = await statementsOf(() => deliver(topic, messages));
    expect(workOf(fresh)).toHaveLength(budgetOf('consumer batch'));
    expect(workOf(again)).toHaveLength(budgetOf('consumer batch, all duplicates'));
  });
});

test.for([10, 100])('a sweep costs the same with %i due cases', async (due) => {
  const service = await serviceUnderTest('permit-transfer', permitTransfer, `${today}T01:00:00Z`);
  try {
    await service.tell(...referenceFacts());
    await fillCases(service.database.adminUrl, due * 10);
    const statements = await statementsOf(() => service.app.runDue());
    expect(await service.journal()).toHaveLength(due);
    expect(workOf(statements)).toHaveLength(budgetOf('sweep of every deadline'));
  } finally {
    await service.close();
  }
});

/** A broker that takes everything and tells nobody. */
const deaf: Pick<Broker, 'publisher'> = {
  publisher: () => ({ publish: async () => {}, close: async () => {} }),
};

/**
 * The statements of the batch and of its seal. A seal comes in a lull, and waits until no transaction of the server is
 * older; meanwhile the relay looks again, for facts and whether a seal is due: idle looks are not the batch's cost.
 */
function oneBatch(statements: readonly string[]): string[] {
  const sealed = statements.findIndex((sql) => sql.includes('insert into seals'));
  const isTake = (sql: string) => sql.includes('delete from outbox');
  const isLook = (sql: string) => sql.includes('from seals');
  const round = workOf(statements.slice(statements.indexOf('begin'), sealed + 1));
  const [taken, looked] = [round.findIndex(isTake), round.findLastIndex(isLook)];
  return round.filter((sql, n) => n === taken || n === looked || !(isTake(sql) || isLook(sql)));
}

async function freshMessages(facts: number): Promise<OutgoingMessage[]> {
  const other = await openGround();
  await journalFacts(other.orm, facts, bowls.topic);
  const messages = await journalled(other.adminUrl);
  await other.end();
  return messages;
}

/** Hands one batch to the consumer, as a broker would. */
function deliveryTo(settings: ReturnType<typeof effectSettings>) {
  let onBatch: (batch: Batch, controls: BatchControls) => Promise<void> = async () => {};
  const broker = {
    subscribe: (options: Parameters<Broker['subscribe']>[0]) => {
      onBatch = options.onBatch;
      return { close: async () => {} };
    },
  } as Broker;
  startConsumer({ ...settings, broker });
  return (topic: string, sent: readonly OutgoingMessage[]) => {
    const messages = sent.map((message, n) => ({ ...message, offset: String(n) }));
    const controls = { progress: async () => {}, isCurrent: () => true };
    return onBatch({ topic, partition: 0, messages }, controls);
  };
}
