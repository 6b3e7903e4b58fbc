import { join } from 'node:path';
import { home, root } from './paths.mjs';
import { prepare } from './prepare.mjs';
import { environment, run } from './run.mjs';
import { runMain } from './say.mjs';

/** `npm run invariants`: everything that must hold, asked of the running city of this folder. */
await runMain(async () => {
  const node = await prepare();
  const env = environment(node, { TISHENG_HOME: process.env.TISHENG_HOME ?? home });
  return run(node, [join(root, 'deploy/invariants/main.ts')], { env });
});
