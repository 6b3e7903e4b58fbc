import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import { DBOS } from '@dbos-inc/dbos-sdk';

/** A command is a workflow of one step under the key of the request; what the step answers is what DBOS keeps. */
const command = DBOS.registerWorkflow(
  (businessId, willingness) =>
    DBOS.runStep(async () => ({ businessId, willingness }), { name: 'willingness' }),
  { name: 'command' },
);
const pool = 8;
DBOS.setConfig({
  name: 'bench',
  systemDatabaseUrl: process.env.DATABASE_URL,
  systemDatabasePoolSize: pool,
  logLevel: 'error',
  runAdminServer: false,
});
await DBOS.launch();
const { version } = JSON.parse(
  readFileSync('node_modules/@dbos-inc/dbos-sdk/package.json', 'utf8'),
);
say({ ready: `DBOS ${version}, Node ${process.versions.node}, pool ${pool}` });

for await (const line of createInterface(process.stdin)) {
  const [clients, seconds] = line.split(' ').map(Number);
  say(await measure(clients, seconds));
}
await DBOS.shutdown();

async function measure(clients, seconds) {
  const began = performance.now();
  const end = began + seconds * 1_000;
  const took = [];
  const oneClient = async (businessId) => {
    for (let n = 0; performance.now() < end; n += 1) {
      const sent = performance.now();
      const willingness = n % 2 === 0 ? 'willing' : 'considering';
      const options = { workflowID: randomUUID() };
      const handle = await DBOS.startWorkflow(command, options)(businessId, willingness);
      await handle.getResult();
      took.push(performance.now() - sent);
    }
  };
  await Promise.all(Array.from({ length: clients }, () => oneClient(randomUUID())));
  const perSecond = (took.length * 1_000) / (performance.now() - began);
  took.sort((one, other) => one - other);
  return { perSecond, p99: took[Math.ceil(took.length * 0.99) - 1] };
}

function say(what) {
  process.stdout.write(`${JSON.stringify(what)}\n`);
}
