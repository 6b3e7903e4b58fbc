import { join } from 'node:path';
import { root } from './paths.mjs';
import { prepare } from './prepare.mjs';
import { environment, run } from './run.mjs';
import { runMain, say } from './say.mjs';
import { serverVariables, startServers } from './servers.mjs';

/** Measured on servers of its own that write to the disk as in production, thrown away afterwards. */
await runMain(async () => {
  const node = await prepare();
  const servers = startServers(node, ['--durable']);
  try {
    const held = await servers.ready;
    say(`${held.postgres} · ${held.broker}`);
    const env = environment(node, serverVariables(held));
    const main = join(root, 'deploy/bench/main.ts');
    return await run(node, [main, ...process.argv.slice(2)], { env });
  } finally {
    await servers.stop();
  }
});
