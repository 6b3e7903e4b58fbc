import { once } from 'node:events';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { Refusal } from '@tisheng/service-kit/refusal';
import { say } from '../city/banner.ts';
import { type Asked, commands, helpText, readOptions, WrongUse } from './options.ts';
import { type OpenServices, openServices } from './place.ts';
import { showHeld, showParked, showStatus } from './show.ts';

const home = process.env['TISHENG_HOME'] ?? join(import.meta.dirname, '../../.tisheng');

/** Whoever sits here, by the account of the machine: two people need two accounts. */
function operator() {
  const { username } = userInfo();
  return { id: `operator:${username}`, name: `${username}（命令行）` };
}

async function agreed({ command, services, yes }: Asked): Promise<boolean> {
  const { changes } = commands[command];
  if (changes === null || yes) return true;
  const prompt = createInterface({ input: process.stdin, output: process.stdout });
  // Nobody may sit there: an end of the input is no agreement.
  const answer = await Promise.race([
    prompt.question(`${services.join('、')}：${changes}。继续请输入 yes：`),
    once(prompt, 'close').then(() => ''),
  ]);
  prompt.close();
  return answer.trim() === 'yes';
}

async function act(open: OpenServices, asked: Asked): Promise<void> {
  const { command, services, letter, reason, confirm, from, limit } = asked;
  const by = operator();
  for (const service of services) {
    const app = open.app(service);
    if (command === 'status') await showStatus(app, open.addresses[service]);
    else if (command === 'parked') await showParked(app, limit);
    else if (command === 'held') await showHeld(app);
    else if (command === 'retry')
      for (const { id, outcome } of await app.acts.retry(by, letter)) say(`${id}  ${outcome}`);
    else if (command === 'fill-topic')
      say(
        `${service}：已登记重发 ${(await app.acts.fillTopic(by, from)).facts} 条，由运行中的服务发布`,
      );
    else if (command === 'read-again') await readAgain(open, app, by);
    else if (letter && reason) {
      await app.acts.askToSkip(by, letter, reason);
      say(
        '已申请跳过，等待另一人确认（另一系统账号加 --confirm 核对码，或领导小组办公室在页面上确认）',
      );
    } else if (letter && confirm) {
      await app.acts.skip(by, letter, confirm);
      say('已跳过，其后等待的各条已继续处理');
    }
  }
}

/** The offsets of a group move only while none of its members reads. */
async function readAgain(
  { broker }: OpenServices,
  app: ReturnType<OpenServices['app']>,
  by: ReturnType<typeof operator>,
): Promise<void> {
  await app.acts.readAgain(by, async () => {
    if (app.listensTo.length === 0) return false;
    await broker.resetToStart(app.name, app.listensTo);
    return true;
  });
  say(`${app.name}：下次启动时从头重读`);
}

async function main(): Promise<number> {
  const asked = readOptions(process.argv.slice(2));
  if (asked === 'help') {
    say(helpText());
    return 0;
  }
  if (!(await agreed(asked))) {
    say('没有做任何改动。');
    return 1;
  }
  const open = await openServices(home);
  try {
    await act(open, asked);
    return 0;
  } finally {
    await open.close();
  }
}

process.exitCode = await main().catch((problem: unknown) => {
  say(`✘ ${problem instanceof Error ? problem.message : String(problem)}`);
  if (problem instanceof WrongUse) say(`\n${helpText()}`);
  else if (!(problem instanceof Refusal))
    say('如服务正在运行，请改在“运行与事件”页面操作，或先停止该服务。');
  return 1;
});
