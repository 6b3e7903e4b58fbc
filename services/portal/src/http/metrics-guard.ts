import { BlockList, isIPv6 } from 'node:net';
import type { HttpServer } from '@tisheng/service-kit/http';
import { refuse } from '@tisheng/service-kit/refusal';

/** Portal stands outside, its figures do not: they are told to the networks named, straight and never by a proxy. */
export function keepMetricsInside(server: HttpServer, networks: string[]): void {
  const inside = new BlockList();
  for (const network of networks) {
    const [address = '', bits] = network.split('/');
    const family = isIPv6(address) ? 'ipv6' : 'ipv4';
    inside.addSubnet(address, Number(bits ?? (family === 'ipv6' ? 128 : 32)), family);
  }
  server.addHook('onRequest', async ({ routeOptions, socket, headers }) => {
    if (routeOptions.url !== '/metrics') return;
    const from = (socket.remoteAddress ?? '').replace(/^::ffff:/, '');
    const proxied = headers['x-forwarded-for'] ?? headers['forwarded'];
    if (proxied !== undefined || !inside.check(from, isIPv6(from) ? 'ipv6' : 'ipv4'))
      throw refuse('not-found', '请核对地址');
  });
}
