import { join } from 'node:path';
import { home, root } from './paths.mjs';
import { prepare } from './prepare.mjs';
import { environment, run } from './run.mjs';
import { runMain } from './say.mjs';

/** `npm run ops -- …`: what is stuck between the services, for whoever sits at the machine. */
await runMain(async () => {
  const node = await prepare();
  const env = environment(node, { TISHENG_HOME: process.env.TISHENG_HOME ?? home });
  return run(node, [join(root, 'deploy/ops/main.ts'), ...process.argv.slice(2)], {
    env,
    stdin: 'inherit',
  });
});
