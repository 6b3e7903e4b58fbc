import type { Broker } from '../../src/messaging/index.ts';
import type { TcpProxy } from './tcp-proxy.ts';

/** Where an adapter stands in the tests: directly before its server, or behind a proxy. */
export type Ground = {
  broker(settings?: { publishDeadlineMs?: number }): Broker;
  behindProxy(settings?: { publishDeadlineMs?: number }): Broker;
  proxy: TcpProxy;
  /** How a process of its own reaches the same server. */
  childArgs: [kind: string, address: string];
  end(): Promise<void>;
};
