import { parseArgs } from 'node:util';
import { z } from 'zod';
import { consumer } from './consumer.ts';
import { intake } from './intake.ts';
import { latency } from './latency.ts';
import { permits } from './permit-sweep.ts';
import { registrations } from './readers.ts';
import { relayDrain } from './relay-drain.ts';
import { type Bench, type BenchOptions, keepRaw, print } from './report.ts';
import { start } from './start.ts';

/**
 * `npm run bench`, or a choice of it: `npm run bench -- relay consumer --rounds 7`. The launcher gives the servers;
 * a figure counts when nothing else ran.
 */
const benches: Record<string, Bench> = {
  relay: relayDrain,
  consumer,
  latency,
  registrations,
  intake,
  start,
  permits,
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: 'string', default: '5' },
    facts: { type: 'string', default: '50000' },
    cases: { type: 'string', default: '100000' },
    businesses: { type: 'string', default: '70000' },
    seconds: { type: 'string', default: '10' },
    peers: { type: 'boolean', default: false },
  },
});

const positive = z.coerce.number().int().positive();
const tell = (line: string): void => void process.stdout.write(`${line}\n`);
const options: BenchOptions = {
  rounds: positive.parse(values.rounds),
  facts: positive.parse(values.facts),
  cases: positive.parse(values.cases),
  businesses: positive.parse(values.businesses),
  seconds: positive.parse(values.seconds),
  brokers: givenBrokers(),
  peers: values.peers,
  tell,
};

for (const name of positionals.length > 0 ? positionals : Object.keys(benches)) {
  const bench = benches[name];
  if (!bench) throw new Error(`no benchmark ${name}; there are ${Object.keys(benches).join(', ')}`);
  tell(`${bench.title} …`);
  const report = await bench.run(options);
  print(bench.title, options, report);
  tell(keepRaw(name, report));
}

function givenBrokers(): string[] {
  const brokers = process.env['KAFKA_BROKERS'];
  if (brokers) return brokers.split(',');
  tell('没有 Kafka，无法测量。\n  There is no Kafka; the figures need one.');
  process.exit(1);
}
