import { checkNames, runChecks } from './checks.mjs';
import { buildConsole } from './console-build.mjs';
import { prepare } from './prepare.mjs';
import { runProject } from './projects.mjs';
import { environment } from './run.mjs';
import { Obstacle, say } from './say.mjs';
import { serverVariables, startServers } from './servers.mjs';
import { newTally } from './tally.mjs';

const brokerProjects = ['delivery', 'acceptance'];
const serverProjects = ['service', ...brokerProjects];
const projects = ['unit', ...serverProjects];
const known = [...checkNames, ...projects];

/** `npm test`, `npm test -- --only service,delivery [file filters]`, `npm run check` (all without a server). */
export async function testAll({ only, filters }) {
  const wanted = (name) => only === undefined || only.includes(name);
  const node = await prepare();
  const env = environment(node);
  const needsBroker = brokerProjects.some(wanted);
  const servers = serverProjects.some(wanted)
    ? startServers(node, needsBroker ? [] : ['--no-broker'])
    : undefined;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.once(signal, () => process.exit(130));
  const tally = newTally();
  try {
    await runChecks(node, env, wanted, tally);
    if (wanted('unit')) await runProject(node, env, 'unit', filters, tally);
    if (servers)
      await runServerProjects({ node, wanted, filters, tally, held: await servers.ready });
  } finally {
    await servers?.stop();
  }
  return tally.close();
}

async function runServerProjects({ node, wanted, filters, tally, held }) {
  say(`\n${[held.postgres, held.broker].filter(Boolean).join(' · ')}`);
  const env = environment(node, serverVariables(held));
  for (const name of serverProjects.filter(wanted)) {
    if (held.brokers !== undefined || !brokerProjects.includes(name)) {
      // The city under test serves the pages of this very source.
      if (name === 'acceptance') await buildConsole(node, env);
      await runProject(node, env, name, filters, tally);
    } else if (process.env.CI === 'true') {
      tally.count(`${name}: no Kafka under CI=true`, 0, 1);
    } else {
      tally.notRun(name, `not run 未运行: ${held.broker}`);
    }
  }
}

export function parseOptions(args) {
  const at = args.indexOf('--only');
  if (at < 0) return { only: undefined, filters: args };
  const only = (args[at + 1] ?? '').split(',');
  const unknown = only.filter((name) => !known.includes(name));
  if (unknown.length > 0) {
    throw new Obstacle(
      `没有这一项：${unknown.join(', ')}`,
      `--only takes some of: ${known.join(', ')}`,
    );
  }
  return { only, filters: args.filter((_, i) => i !== at && i !== at + 1) };
}

export const withoutServers = [...checkNames, 'unit'];
