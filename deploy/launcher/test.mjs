import { runMain } from './say.mjs';
import { parseOptions, testAll } from './test-run.mjs';

await runMain(() => testAll(parseOptions(process.argv.slice(2))));
