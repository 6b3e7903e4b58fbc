import type { Actor, Role } from '@tisheng/contracts';
import { confirmers, menders } from './who-may.ts';

/** About one parked fact, and about a service as a whole. */
export const letterActionNames = ['skip', 'retry', 'skip-request', 'skip-withdrawal'] as const;
export const serviceActionNames = ['retry', 'topic-fill', 'read-again'] as const;
type Offered<Names extends readonly string[]> = { action: Names[number]; label: string }[];

const has = (actor: Actor, roles: readonly Role[]) =>
  actor.roles.some((role) => roles.includes(role));

/** What this person may do about one parked fact; whoever asked to skip it never agrees to that himself. */
export function letterActions(
  actor: Actor,
  { skip }: { skip: { askedBy: { id: string } } | null },
): Offered<typeof letterActionNames> {
  const isMender = has(actor, menders);
  const isSecond = has(actor, confirmers) && skip !== null && skip.askedBy.id !== actor.id;
  return [
    ...(isSecond ? [{ action: 'skip' as const, label: '同意跳过' }] : []),
    ...(isMender ? [{ action: 'retry' as const, label: '重试' }] : []),
    ...(isMender && !skip ? [{ action: 'skip-request' as const, label: '申请跳过' }] : []),
    ...(isMender && skip ? [{ action: 'skip-withdrawal' as const, label: '撤回申请' }] : []),
    ...(isSecond && !isMender ? [{ action: 'skip-withdrawal' as const, label: '退回申请' }] : []),
  ];
}

/** What this person may do about the service as a whole. */
export function serviceActions(
  actor: Actor,
  service: { topic: string | null; listensTo: readonly string[]; parked: number },
): Offered<typeof serviceActionNames> {
  if (!has(actor, menders)) return [];
  return [
    ...(service.parked > 0 ? [{ action: 'retry' as const, label: '全部重试' }] : []),
    ...(service.topic ? [{ action: 'topic-fill' as const, label: '从日志重发主题' }] : []),
    ...(service.listensTo.length > 0 ? [{ action: 'read-again' as const, label: '从头重读' }] : []),
  ];
}
