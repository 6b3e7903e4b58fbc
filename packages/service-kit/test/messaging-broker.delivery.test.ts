import { connect } from 'node:net';
import { testBroker } from '@tisheng/test-kit';
import { describe } from 'vitest';
import { embeddedLog, kafkaBroker } from '../src/messaging/index.ts';
import { brokerContract } from './messaging/broker-contract.ts';
import { logDatabase } from './messaging/scene.ts';
import { tcpProxy } from './messaging/tcp-proxy.ts';
import { logger } from './messaging/trial.ts';

const sessionTimeoutMs = 6_000;

describe('Apache Kafka', () => {
  brokerContract(async () => {
    const { brokers } = testBroker();
    const [host = '', port = ''] = brokers[0]?.split(':') ?? [];
    const proxy = await tcpProxy(host, Number(port));
    const settings = { brokers, clientId: 'trial', logger, sessionTimeoutMs };
    return {
      proxy,
      childArgs: ['kafka', brokers.join(',')],
      broker: (changes) => kafkaBroker({ ...settings, ...changes }),
      behindProxy: (changes) =>
        kafkaBroker({
          ...settings,
          ...changes,
          // The broker tells its own address, so the way there has to lead through the proxy.
          socketFactory: ({ onConnect }) => connect(proxy.port, '127.0.0.1', onConnect),
        }),
      end: () => proxy.close(),
    };
  });
});

describe('embedded log', () => {
  brokerContract(async () => {
    const database = await logDatabase();
    const direct = new URL(database.url);
    const proxy = await tcpProxy(direct.hostname, Number(direct.port || 5432));
    const behind = new URL(database.url);
    behind.host = `127.0.0.1:${proxy.port}`;
    return {
      proxy,
      childArgs: ['embedded', database.url],
      broker: ({ publishDeadlineMs = 30_000 } = {}) =>
        embeddedLog({ databaseUrl: database.url, logger, sessionTimeoutMs, publishDeadlineMs }),
      behindProxy: ({ publishDeadlineMs = 30_000 } = {}) =>
        embeddedLog({ databaseUrl: behind.href, logger, sessionTimeoutMs, publishDeadlineMs }),
      async end() {
        await proxy.close();
        await database.drop();
      },
    };
  });
});
