import { serviceNames } from './services.ts';

/** Lines for the person who started the city. */
export function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

export function banner(city: {
  url: string;
  postgres: string;
  broker: string;
  isNew: boolean;
  logFile: string;
}): void {
  say('');
  say(`✔ ${city.postgres}`);
  say(`✔ 事件总线：${city.broker}`);
  say(`✔ ${serviceNames.length} 个服务`);
  say('');
  say(`打开 ${city.url} ，点选一个演示账号即可登录（Ctrl-C 停止；数据保留）`);
  say(`Open ${city.url} and pick a demonstration account (Ctrl-C stops; data are kept)`);
  say(`日志 / log: ${city.logFile}`);
  if (city.isNew) say('首次启动：正在演示一家面馆从个体工商户到纳统的全过程……');
}
