import { runMain } from './say.mjs';
import { testAll, withoutServers } from './test-run.mjs';

await runMain(() => testAll({ only: withoutServers, filters: process.argv.slice(2) }));
