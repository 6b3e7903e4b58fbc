import { setTimeout as delay } from 'node:timers/promises';
import { Kafka, logLevel } from 'kafkajs';

/** Waits until a broker answers for its cluster; an open port alone says too little. */
export async function untilBrokerAnswers(
  brokers: string[],
  patienceMs: number,
  hasExited: () => boolean = () => false,
): Promise<void> {
  const deadline = Date.now() + patienceMs;
  for (;;) {
    const problem = await brokerProblem(brokers);
    if (problem === undefined) return;
    if (hasExited() || Date.now() > deadline) {
      throw new Error(`Kafka does not answer 消息服务无响应 (${brokers.join(', ')})`, {
        cause: problem,
      });
    }
    await delay(100);
  }
}

async function brokerProblem(brokers: string[]): Promise<unknown> {
  const kafka = new Kafka({
    clientId: 'tisheng-readiness',
    brokers,
    logLevel: logLevel.NOTHING,
    connectionTimeout: 1_000,
    requestTimeout: 3_000,
    retry: { retries: 0 },
  });
  const admin = kafka.admin();
  try {
    await admin.connect();
    const cluster = await admin.describeCluster();
    return cluster.brokers.length > 0 ? undefined : new Error('no broker registered yet');
  } catch (problem) {
    return problem;
  } finally {
    await admin.disconnect().catch(() => undefined);
  }
}
