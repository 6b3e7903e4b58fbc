import type { Broker } from '../../src/messaging/index.ts';
import type { TcpProxy } from './tcp-proxy.ts';

/** What a scenario sets differently; an adapter takes what it knows. */
export type Changes = { publishDeadlineMs?: number; watchdogMs?: number };

/** Where an adapter stands in the tests: directly before its server, or behind a proxy. */
export type Ground = {
  broker(settings?: Changes): Broker;
  behindProxy(settings?: Changes): Broker;
  proxy: TcpProxy;
  /** How a process of its own reaches the same server. */
  childArgs: [kind: string, address: string];
  end(): Promise<void>;
};
