import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { HttpServer } from '@tisheng/service-kit/http';

/** Serves the built console; every path that is no file and no door is a page of it. */
export function serveConsole(server: HttpServer, folder: string): void {
  if (!existsSync(join(folder, 'index.html'))) return;
  server.register(async (scope) => {
    scope.addHook('onRoute', (route) => {
      route.config = { ...route.config, access: 'public' };
    });
    await scope.register(fastifyStatic, {
      root: folder,
      wildcard: false,
      preCompressed: false,
      // Hashed names never change their content; the page that names them does.
      setHeaders: (response, path) => {
        const lasting = path.includes('/assets/');
        response.header(
          'cache-control',
          lasting ? 'public, max-age=31536000, immutable' : 'no-cache',
        );
      },
    });
    scope.get('/*', { schema: { hide: true } }, (_request, reply) => reply.sendFile('index.html'));
  });
}
