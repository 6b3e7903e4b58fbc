import { resolve } from 'node:path';
import { z } from 'zod';
import { untilBrokerAnswers } from '../kafka/readiness.ts';
import { type Found, findJava } from './java.ts';
import { firstLine, kafkaLibraries, kafkaVersion } from './kafka-artifacts.ts';
import { dockerAnswers, prepareKafkaContainer } from './kafka-container.ts';
import { prepareKafkaNode } from './kafka-node.ts';
import type { Log } from './postgres.ts';
import { loudWatch, type Server, supervised, type Watch } from './supervised.ts';

const BrokerChoice = z.enum(['kafka', 'docker', 'embedded'], {
  error:
    'TISHENG_BROKER must be kafka, docker or embedded. TISHENG_BROKER 只能是 kafka、docker 或 embedded。',
});
export type BrokerChoice = z.infer<typeof BrokerChoice>;

export type StartedBroker =
  | { kind: 'kafka'; brokers: string[]; describe: string; stop: () => Promise<void> }
  | { kind: 'embedded-log'; describe: string; stop: () => Promise<void> };

type BrokerOptions = {
  dataDir: string;
  cacheDir: string;
  log: Log;
  choice?: BrokerChoice | undefined;
  watch?: Watch;
};

/**
 * `KAFKA_BROKERS`, else Apache Kafka on Java, else Docker, else the embedded log (whose database the caller makes).
 * A forced choice (`TISHENG_BROKER`) that cannot be had is an error, never silently another one.
 */
export async function startBroker(options: BrokerOptions): Promise<StartedBroker> {
  const given = process.env['KAFKA_BROKERS'];
  if (given) return useGiven(given.split(',').map((broker) => broker.trim()));
  const forced = options.choice ?? BrokerChoice.optional().parse(process.env['TISHENG_BROKER']);
  const reasons: string[] = [];
  for (const choice of forced ? [forced] : BrokerChoice.options) {
    const attempt = await attempts[choice](options, reasons);
    if ('found' in attempt) return attempt.found;
    reasons.push(attempt.missing);
    options.log(`事件总线：${attempt.missing}`);
  }
  throw new Error(`No broker 无法启动事件总线: ${reasons.join('；')}`);
}

async function useGiven(brokers: string[]): Promise<StartedBroker> {
  await untilBrokerAnswers(brokers, 20_000);
  const describe = `Apache Kafka（KAFKA_BROKERS，${brokers.join(', ')}）`;
  return { kind: 'kafka', brokers, describe, stop: async () => {} };
}

/** A broker that ends by itself is started again at the same address. */
async function kept(
  { brokers, start }: { brokers: string[]; start: () => Promise<Server> },
  watch: Watch = loudWatch,
) {
  const { stop } = await supervised('Kafka', start, watch);
  return { brokers, stop };
}

type Attempt = (options: BrokerOptions, reasons: string[]) => Promise<Found<StartedBroker>>;

const attempts: Record<BrokerChoice, Attempt> = {
  async kafka({ dataDir, cacheDir, log, watch }) {
    const java = await findJava();
    if ('missing' in java) return java;
    const libraries = await kafkaLibraries(resolve(cacheDir));
    if ('missing' in libraries) return libraries;
    try {
      const place = {
        java: java.found,
        libraries: libraries.found,
        dataDir: resolve(dataDir, 'node'),
      };
      const node = await kept(await prepareKafkaNode(place), watch);
      log(`Kafka: ${node.brokers[0]}, data in ${place.dataDir}`);
      return {
        found: { kind: 'kafka', describe: `Apache Kafka ${kafkaVersion}（本机 Java）`, ...node },
      };
    } catch (problem) {
      return { missing: firstLine(problem) };
    }
  },
  async docker({ dataDir, log, watch }) {
    if (!(await dockerAnswers())) return { missing: 'Docker 未运行 (no Docker engine)' };
    try {
      const container = await kept(
        await prepareKafkaContainer(resolve(dataDir, 'container')),
        watch,
      );
      log(`Kafka: ${container.brokers[0]}, in Docker`);
      return {
        found: { kind: 'kafka', describe: `Apache Kafka ${kafkaVersion}（Docker）`, ...container },
      };
    } catch (problem) {
      return { missing: firstLine(problem) };
    }
  },
  async embedded(_options, reasons) {
    const why = reasons.length > 0 ? `：${reasons.join('；')}` : '';
    const describe = `内嵌事件日志（仅供单机演示${why}）`;
    return { found: { kind: 'embedded-log', describe, stop: async () => {} } };
  },
};
