import { troublesInWords } from '@tisheng/contracts/words';
import { formatInstant } from '@tisheng/formats';
import type { App } from '@tisheng/service-kit/service';
import { say } from '../city/banner.ts';
import { askProcess } from './running-process.ts';

/** One line, one for each thing it waits for, and one for each that its process tries in vain. */
export async function showStatus(
  { name, readiness }: App,
  address: string | undefined,
): Promise<void> {
  const { ready, waitingFor, lag, facts } = await readiness();
  const counts = facts
    ? `待发布 ${facts.owed}（最久 ${Math.round(facts.oldestOwedMs / 1000)} 秒） 搁置 ${facts.parked} 等待 ${facts.held}`
    : '';
  say(`${ready ? '●' : '■'} ${name.padEnd(18)} 未读 ${lag ?? '—'} ${counts}`);
  for (const { text } of waitingFor) say(`    ■ ${text}`);
  if (address === undefined) return;
  const state = await askProcess(address);
  if (!state) say(`    ■ 服务进程没有应答（${address}）`);
  for (const { text, since } of state ? troublesInWords(state) : [])
    say(`    ▲ ${text}（自 ${formatInstant(since)}）`);
}

export async function showParked({ name, operations }: App, limit: number): Promise<void> {
  const { total, facts } = await operations.parked({ limit, offset: 0 });
  say(`${name}：搁置 ${total} 条`);
  for (const fact of facts) {
    say(`  编号 ${fact.id}  ${fact.type ?? '无法识别'}  ${fact.subject ?? fact.key}`);
    say(`    原因 ${fact.reason} · 已尝试 ${fact.attempts} 次 · 其后等待 ${fact.heldBehind} 条`);
    if (fact.skip)
      say(`    ${fact.skip.askedBy.name} 申请跳过：${fact.skip.reason} · 核对码 ${fact.revision}`);
    say(`    ${JSON.stringify(fact.payload)}`);
  }
}

export async function showHeld({ name, operations }: App): Promise<void> {
  const gaps = await operations.gaps();
  say(`${name}：${gaps.length} 个对象缺少前序`);
  for (const { topic, subject, missing, held } of gaps)
    say(`  ${topic}  ${subject}  缺第 ${missing} 条，其后等待 ${held} 条`);
}
