import { startCity } from './city.mjs';
import { buildConsole } from './console-build.mjs';
import { takeInstanceLock } from './instance-lock.mjs';
import { home } from './paths.mjs';
import { portalPort, requirePortFree } from './port.mjs';
import { prepare } from './prepare.mjs';
import { environment } from './run.mjs';
import { runMain } from './say.mjs';
import { serverVariables, startServers } from './servers.mjs';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** `npm start`: the servers and all services start while the console is built. */
async function start() {
  const node = await prepare();
  takeInstanceLock();
  await requirePortFree();
  const env = environment(node, { TISHENG_PORT: String(portalPort) });
  const city = startCity(node, [], env);
  for (const signal of signals) process.on(signal, city.stop);
  const consoleReady = buildConsole(node, env).then(city.consoleBuilt);
  const failed = consoleReady.then(
    () => city.ended,
    async (problem) => {
      city.stop();
      await city.ended;
      throw problem;
    },
  );
  return Promise.race([city.ended.then((code) => failed.then(() => code)), failed]);
}

/** `npm run dev`: the servers stay while the services restart at each change. */
async function watch() {
  const node = await prepare();
  takeInstanceLock();
  await requirePortFree();
  const servers = startServers(node, [`--data=${home}`, '--durable']);
  try {
    const held = serverVariables(await servers.ready);
    const env = environment(node, { TISHENG_PORT: String(portalPort), ...held });
    await buildConsole(node, env);
    const city = startCity(node, ['--watch', '--watch-preserve-output'], env);
    for (const signal of signals) process.on(signal, city.stop);
    return await city.ended;
  } finally {
    await servers.stop();
  }
}

await runMain(process.argv.includes('--watch') ? watch : start);
