import { setTimeout as delay } from 'node:timers/promises';
import { createLogger } from '@tisheng/service-kit/logger';
import { kafkaBroker } from '@tisheng/service-kit/messaging';

/** Waits until a broker answers for its cluster; an open port alone says too little. */
export async function untilBrokerAnswers(
  brokers: string[],
  patienceMs: number,
  hasExited: () => boolean = () => false,
): Promise<void> {
  const logger = createLogger('readiness', 'silent');
  const broker = kafkaBroker({ brokers, clientId: 'tisheng-readiness', logger });
  const deadline = Date.now() + patienceMs;
  while (!(await broker.ready())) {
    if (hasExited() || Date.now() > deadline) {
      throw new Error(`Kafka does not answer 消息服务无响应 (${brokers.join(', ')})`);
    }
    await delay(100);
  }
}
