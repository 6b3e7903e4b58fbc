import closeWithGrace from 'close-with-grace';
import type { App } from './service.ts';

/** Runs one service as a process of its own: listen, and stop in order on SIGTERM within ten seconds. */
export async function runUntilStopped(
  app: App,
  options: { host: string; port: number; closeLast: () => Promise<void> },
): Promise<void> {
  closeWithGrace({ delay: 10_000 }, async ({ err }) => {
    if (err) app.server.log.fatal({ err }, 'the process ends');
    await app.close();
    await options.closeLast();
  });
  await app.start();
  await app.server.listen({ host: options.host, port: options.port });
}
