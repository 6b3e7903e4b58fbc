import type { Role } from '@tisheng/contracts';
import type { Account, Entry } from './account.ts';
import { refuse } from './refusals.ts';
import { conflictsOf, misplacedRoles, raisedRoles } from './role-rules.ts';

/** Who decides on an account, and how many security administrators are at work. */
export type Deciding = {
  actor: { id: string; name: string };
  administrators: number;
  reason: string;
  at: string;
};

/** @throws Refusal `roles-exclude-each-other` | `role-not-of-bureau` */
export function open(id: string, username: string, entry: Entry, deciding: Deciding): Account {
  const account: Account = {
    ...entry,
    id,
    username,
    roles: [],
    status: 'active',
    version: 1,
    passwordDue: true,
    proposal: null,
  };
  checkRoles(entry);
  return grant(account, entry, deciding);
}

/** @throws Refusal `own-account` | `roles-exclude-each-other` | `role-not-of-bureau` | `last-administrator` */
export function change(account: Account, entry: Entry, deciding: Deciding): Account {
  refuseOwn(account, deciding);
  checkRoles(entry);
  keepAdministrator(account, entry.roles, deciding);
  return grant(account, entry, deciding);
}

/**
 * Rights to money or administration wait for a second administrator; what is taken away is gone at once. A city with one
 * administrator gives them alone, which the record of changes shows: else nobody could ever be the second.
 */
function grant(account: Account, entry: Entry, { actor, administrators, reason, at }: Deciding) {
  const raised = entry.roles.filter(
    (role) => raisedRoles.includes(role) && !account.roles.includes(role),
  );
  if (raised.length === 0 || administrators < 2) return { ...account, ...entry, proposal: null };
  const roles = entry.roles.filter((role) => !raised.includes(role));
  const proposal = { roles: entry.roles, reason, by: actor, at };
  return { ...account, ...entry, roles, proposal };
}

/** @throws Refusal `nothing-proposed` | `second-person-needed` | `own-account` and those of roles */
export function confirmRights(account: Account, deciding: Deciding): Account {
  refuseOwn(account, deciding);
  const { proposal } = account;
  if (!proposal) throw refuse('nothing-proposed', '没有待确认的授权，请刷新后查看');
  if (proposal.by.id === deciding.actor.id)
    throw refuse('second-person-needed', '授权须由另一名安全管理员确认');
  checkRoles({ ...account, roles: proposal.roles });
  return { ...account, roles: proposal.roles, proposal: null };
}

/** @throws Refusal `nothing-proposed` */
export function rejectRights(account: Account): Account {
  if (!account.proposal) throw refuse('nothing-proposed', '没有待确认的授权，请刷新后查看');
  return { ...account, proposal: null };
}

/** @throws Refusal `already-so` | `own-account` | `last-administrator` */
export function disable(account: Account, deciding: Deciding): Account {
  refuseOwn(account, deciding);
  if (account.status === 'disabled') throw refuse('already-so', '账号已经停用，请刷新后查看');
  keepAdministrator(account, [], deciding);
  return { ...account, status: 'disabled', proposal: null };
}

/** @throws Refusal `already-so` and those of roles: rules may have come while it was shut */
export function enable(account: Account, deciding: Deciding): Account {
  refuseOwn(account, deciding);
  if (account.status === 'active') throw refuse('already-so', '账号正在使用，请刷新后查看');
  checkRoles(account);
  return { ...account, status: 'active' };
}

/** @throws Refusal `own-account` | `already-so` */
export function resetPassword(account: Account, deciding: Deciding): Account {
  refuseOwn(account, deciding);
  if (account.status === 'disabled')
    throw refuse('already-so', '账号已停用，请先恢复使用再重置密码');
  return { ...account, passwordDue: true };
}

/** Nobody raises himself, shuts himself out, or looks at himself with other eyes. @throws Refusal `own-account` */
export function refuseOwn({ id }: Account, { actor }: Pick<Deciding, 'actor'>): void {
  if (id === actor.id) throw refuse('own-account', '不能管理自己的账号，请由另一名安全管理员办理');
}

function checkRoles({ roles, bureau }: Pick<Entry, 'roles' | 'bureau'>): void {
  const conflicts = conflictsOf(roles);
  if (conflicts.length > 0) {
    const reasons = [...new Set(conflicts.map(({ reason }) => reason))];
    throw refuse(
      'roles-exclude-each-other',
      `所选角色不能由一人兼任：${reasons.join('；')}，请减少角色`,
      { conflicts },
    );
  }
  const misplaced = misplacedRoles(roles, bureau);
  if (misplaced.length > 0)
    throw refuse('role-not-of-bureau', '所选角色只能授予对应单位的人员，请核对单位', { misplaced });
}

/** Somebody must be left who can let people in. */
function keepAdministrator(account: Account, roles: readonly Role[], deciding: Deciding): void {
  const isOne = account.status === 'active' && account.roles.includes('security-admin');
  if (isOne && !roles.includes('security-admin') && deciding.administrators <= 1)
    throw refuse('last-administrator', '这是最后一名安全管理员，请先授权另一人再停用或改任');
}
