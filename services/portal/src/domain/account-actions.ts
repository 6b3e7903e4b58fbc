import type { Actor } from '@tisheng/contracts';
import type { Account } from './account.ts';

export const accountActionNames = [
  'rights-confirmation',
  'rights-rejection',
  'change',
  'unlocking',
  'password-reset',
  'session-end',
  'disabling',
  'enabling',
  'viewing',
] as const;
export type AccountAction = { action: (typeof accountActionNames)[number]; label: string };

type Seen = { isOwn: boolean; isMyProposal: boolean; isLocked: boolean };

/** What may be done to an account now: the console draws its buttons from this table. */
const table: (AccountAction & { when: (account: Account, seen: Seen) => boolean })[] = [
  {
    action: 'rights-confirmation',
    label: '确认授权',
    when: ({ proposal }, { isOwn, isMyProposal }) => proposal !== null && !isOwn && !isMyProposal,
  },
  {
    action: 'rights-rejection',
    label: '退回授权',
    when: ({ proposal }, { isOwn }) => proposal !== null && !isOwn,
  },
  { action: 'change', label: '变更', when: (_, { isOwn }) => !isOwn },
  {
    action: 'unlocking',
    label: '解锁',
    when: (_, { isLocked }) => isLocked,
  },
  {
    action: 'password-reset',
    label: '重置密码',
    when: ({ status }, { isOwn }) => status === 'active' && !isOwn,
  },
  { action: 'session-end', label: '强制下线', when: ({ status }) => status === 'active' },
  {
    action: 'disabling',
    label: '停用',
    when: ({ status }, { isOwn }) => status === 'active' && !isOwn,
  },
  {
    action: 'enabling',
    label: '恢复使用',
    when: ({ status }, { isOwn }) => status === 'disabled' && !isOwn,
  },
  {
    action: 'viewing',
    label: '以该用户身份查看',
    when: ({ status }, { isOwn }) => status === 'active' && !isOwn,
  },
];

export function accountActions(
  account: Account,
  actor: Actor,
  { isLocked }: { isLocked: boolean },
): AccountAction[] {
  if (!actor.roles.includes('security-admin') || actor.viewedBy) return [];
  const seen = {
    isOwn: account.id === actor.id,
    isMyProposal: account.proposal?.by.id === actor.id,
    isLocked,
  };
  return table
    .filter(({ when }) => when(account, seen))
    .map(({ action, label }) => ({ action, label }));
}

/** Every act that goes on record, in words. */
export const accountActs: Readonly<Record<string, string>> = {
  creation: '新增',
  ...Object.fromEntries(table.map(({ action, label }) => [action, label])),
  'own-password': '本人修改密码',
};
