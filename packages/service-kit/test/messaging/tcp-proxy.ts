import { once } from 'node:events';
import { type AddressInfo, connect, createServer, type Socket } from 'node:net';

/** Stands before a server: it can be taken away, or its answers can be lost, as a scenario wants. */
export async function tcpProxy(host: string, port: number) {
  const sockets = new Set<Socket>();
  let isUp = true;
  let isMute = false;
  const server = createServer((near) => {
    if (!isUp) {
      near.destroy();
      return;
    }
    const far = connect(port, host);
    for (const socket of [near, far]) {
      sockets.add(socket);
      socket.on('error', () => socket.destroy());
      socket.on('close', () => sockets.delete(socket));
    }
    near.on('close', () => far.destroy());
    far.on('close', () => near.destroy());
    near.on('data', (bytes) => far.write(bytes));
    far.on('data', (bytes) => void (isMute || near.write(bytes)));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const cut = () => {
    for (const socket of sockets) socket.destroy();
  };
  return {
    port: (server.address() as AddressInfo).port,
    takeAway() {
      isUp = false;
      cut();
    },
    bringBack() {
      isUp = true;
      isMute = false;
    },
    /** What is asked still arrives; no answer comes back. */
    mute() {
      isMute = true;
    },
    async close() {
      isUp = false;
      cut();
      server.close();
      await once(server, 'close');
    },
  };
}

export type TcpProxy = Awaited<ReturnType<typeof tcpProxy>>;
