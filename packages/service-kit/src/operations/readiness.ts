import type { Orm } from '../database/orm.ts';
import type { Logger } from '../logger.ts';
import type { Broker, Consumer, Trouble } from '../messaging/index.ts';
import { loadReference, type ReferenceNeeds } from '../reference/index.ts';
import type { SweepTrouble, SweepTroubles } from '../sweep-troubles.ts';
import { type OwedFacts, owedFacts } from './owed-facts.ts';
import { probe } from './probe.ts';

export type WaitingFor = { part: 'database' | 'broker' | 'reference'; text: string };

export type Readiness = {
  service: string;
  /** It can answer truthfully. Parked facts do not close a service: they stop their own key alone. */
  ready: boolean;
  waitingFor: WaitingFor[];
  /** Facts published that it has not received yet; null while the broker is silent. */
  lag: number | null;
  /** Null while the database is silent. */
  facts: OwedFacts | null;
  /** Partitions that do not get on, each for a reason that may pass; what stands here for long is for people. */
  troubles: Trouble[];
  /** Sweeps that a person must look at; the doors of the service work all the same. */
  sweepTroubles: SweepTrouble[];
};

export type ReadinessSettings = {
  name: string;
  databaseUrl: string;
  orm: Orm;
  broker: Pick<Broker, 'ready' | 'lag'>;
  logger: Logger;
  /** What it listens to. */
  topics: readonly string[];
  consumer: () => Pick<Consumer, 'troubles'> | null;
  sweepTroubles: Pick<SweepTroubles, 'list'>;
  needs?: ReferenceNeeds;
};

/** Asks database, broker and reference side by side, each under a deadline: the answer always comes within two seconds. */
export function readinessOf(settings: ReadinessSettings) {
  const { name, databaseUrl, broker, logger, topics, consumer, sweepTroubles } = settings;
  const facts = owedFacts(databaseUrl, logger);
  const countFacts = probe(facts.count);
  const brokerAnswers = probe(() => broker.ready());
  const countLag = probe(async () => {
    if (topics.length === 0) return 0;
    return (await broker.lag(name, topics)).reduce((sum, { lag }) => sum + lag, 0);
  });
  const missing = probe(missingReference(settings));

  return {
    ask: async (): Promise<Readiness> => {
      const [counted, answers, lag, reference] = await Promise.all([
        countFacts(),
        brokerAnswers(),
        countLag(),
        missing(),
      ]);
      const waitingFor: WaitingFor[] = [];
      if (counted === 'silent')
        waitingFor.push({ part: 'database', text: '数据库（PostgreSQL）没有应答' });
      else if (reference === 'silent')
        waitingFor.push({ part: 'reference', text: '参照数据没有及时读出' });
      else if (reference.length > 0)
        waitingFor.push({ part: 'reference', text: `参照数据尚未送达：${reference.join('、')}` });
      if (answers !== true) waitingFor.push({ part: 'broker', text: '事件总线（Kafka）没有应答' });
      return {
        service: name,
        ready: waitingFor.length === 0,
        waitingFor,
        lag: lag === 'silent' || answers !== true ? null : lag,
        facts: counted === 'silent' ? null : counted,
        troubles: consumer()?.troubles() ?? [],
        sweepTroubles: sweepTroubles.list(),
      };
    },
    close: facts.close,
  };
}

/** What has once arrived stays: afterwards nothing is asked any more. */
function missingReference({ orm, needs }: ReadinessSettings): () => Promise<string[]> {
  let isComplete = needs === undefined;
  return async () => {
    if (isComplete || !needs) return [];
    const missing = (await loadReference(orm.em.fork())).missing(needs);
    isComplete = missing.length === 0;
    return missing.map(inWords);
  };
}

function inWords(missing: string): string {
  return missing
    .replace(/^policy /, '政策 ')
    .replace(/^calendar$/, '工作日历')
    .replace(/^permit types$/, '许可事项目录');
}
