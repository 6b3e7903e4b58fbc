import { createServer } from 'node:net';
import { Obstacle } from './say.mjs';

export const portalPort = Number(process.env.TISHENG_PORT ?? 8080);

export function isPortFree(port) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}

export async function requirePortFree() {
  if (await isPortFree(portalPort)) return;
  const other = portalPort + 1;
  throw new Obstacle(
    `端口 ${portalPort} 已被其他程序占用。请关闭该程序，或换一个端口：TISHENG_PORT=${other} npm start`,
    `Port ${portalPort} is taken. Close the other program, or use another port: TISHENG_PORT=${other} npm start`,
  );
}
