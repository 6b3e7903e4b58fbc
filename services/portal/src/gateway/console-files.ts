import { existsSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { HttpServer } from '@tisheng/service-kit/http';

/** Hashed names never change their content; the page that names them does. */
const lasting = 'public, max-age=31536000, immutable';

/** Serves the built console; every path that is no file and no door is a page of it. */
export function serveConsole(server: HttpServer, folder: string): void {
  if (!existsSync(join(folder, 'index.html'))) return;
  const files = new Set(
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll('\\', '/')),
  );
  server.register(fastifyStatic, { root: folder, serve: false, cacheControl: false });
  server.get('/*', { config: { access: 'public' }, schema: { hide: true } }, (request, reply) => {
    const path = (request.params as { '*': string })['*'];
    const file = files.has(path) ? path : 'index.html';
    reply.header('cache-control', file.startsWith('assets/') ? lasting : 'no-cache');
    return reply.sendFile(file);
  });
}
