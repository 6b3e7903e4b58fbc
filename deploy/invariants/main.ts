import { join } from 'node:path';
import { readServers } from '../city/kept-servers.ts';
import { allChecks } from './all-checks.ts';
import { brokenCity } from './city.ts';

/** `npm run invariants`: what must hold, asked of the city that runs from this folder. */
const home = process.env['TISHENG_HOME'] ?? join(import.meta.dirname, '../../.tisheng');
const servers = readServers(home);
if (!servers?.brokers) {
  process.stderr.write(
    '本机没有在 Kafka 上运行的系统，请先 npm start / no city runs on Kafka here\n',
  );
  process.exit(1);
}
const { databaseUrl, brokers } = servers;
const broken = await brokenCity({ databaseUrl, brokers: brokers.join(',') }, allChecks);
for (const line of broken) process.stdout.write(`✘ ${line}\n`);
process.stdout.write(
  broken.length > 0
    ? `${broken.length} 项不成立；若系统正忙，请稍后再查一次\n`
    : `✔ ${allChecks.length} 项检查全部成立\n`,
);
process.exit(broken.length > 0 ? 1 : 0);
