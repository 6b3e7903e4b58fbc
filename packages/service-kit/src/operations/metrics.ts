import { Counter, Gauge, Histogram, Registry } from '@prometheus-io/client';
import type { HttpServer } from '../http/server.ts';
import type { Readiness } from './readiness.ts';

/** One registry per service, since in one process all of them would share the global one. */
export function serviceMetrics(server: HttpServer) {
  const registry = new Registry();
  const registers = [registry];
  const gauge = (name: string, help: string) => new Gauge({ name, help, registers });
  const seconds = new Histogram({
    name: 'http_request_seconds',
    help: 'Duration of requests by route and status',
    labelNames: ['method', 'route', 'status'],
    registers,
  });
  const failures = new Counter({ name: 'http_failures_total', help: 'Answers of 5xx', registers });
  const ready = gauge('service_ready', '1 when the service can answer truthfully');
  const owed = gauge('outbox_depth', 'Facts committed and not yet published');
  const oldest = gauge('oldest_owed_fact_seconds', 'How long the oldest of them has waited');
  const parked = gauge('facts_parked', 'Facts that wait for a person');
  const held = gauge('facts_held', 'Facts that wait behind a parked or a missing one');
  const tellTroubles = troubleGauges(registers);
  const lag = gauge('consumer_lag', 'Facts published that were not received yet');

  server.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.url ?? 'unknown';
    const labels = { method: request.method, route, status: String(reply.statusCode) };
    seconds.observe(labels, reply.elapsedTime / 1000);
    if (reply.statusCode >= 500) failures.inc();
  });
  return {
    /** What is not known is not told: an alarm may rest on a value that stays away. */
    page: async (state: Readiness): Promise<{ type: string; text: string }> => {
      ready.set(state.ready ? 1 : 0);
      tell(owed, state.facts?.owed);
      tell(oldest, state.facts && state.facts.oldestOwedMs / 1000);
      tell(parked, state.facts?.parked);
      tell(held, state.facts?.held);
      tell(lag, state.lag);
      tellTroubles(state);
      return { type: registry.contentType, text: await registry.metrics() };
    },
  };
}

/** What went well again is no longer told. */
function troubleGauges(registers: Registry[]) {
  const partitions = new Gauge({
    name: 'partition_failures',
    help: 'How often in a row a partition could not be worked on, where it was several times',
    labelNames: ['topic', 'partition'],
    registers,
  });
  const sweeps = new Gauge({
    name: 'sweep_troubles',
    help: 'What a sweep found and could not change, by sweep; 1 where it failed',
    labelNames: ['sweep', 'kind'],
    registers,
  });
  return ({ troubles, sweepTroubles }: Readiness) => {
    partitions.reset();
    for (const { topic, partition, failures } of troubles)
      partitions.set({ topic, partition: String(partition) }, failures);
    sweeps.reset();
    for (const { sweep, kind, found } of sweepTroubles) sweeps.set({ sweep, kind }, found ?? 1);
  };
}

function tell(gauge: Gauge, value: number | null | undefined): void {
  gauge.set(value ?? Number.NaN);
}
