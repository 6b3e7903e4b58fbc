import type { Actor, FactActor, PolicyScope, Role } from '@tisheng/contracts';
import { refuse } from '@tisheng/service-kit/refusal';

/** Who did something, as people are shown it. */
export type Person = { id: string; name: string };

export const personOf = ({ id, name }: FactActor): Person => ({ id, name });

/** A text in the making is read by those who write, issue or watch over it; the law itself is no secret. */
export const draftReaders = [
  'policy-editor',
  'policy-publisher',
  'leading-office',
  'auditor',
] as const satisfies readonly Role[];

export const mayReadDrafts = (roles: readonly Role[]): boolean =>
  draftReaders.some((role) => roles.includes(role));

/** 换人签发: whoever wrote any part of a text does not publish it. @throws Refusal `same-person-publishes` */
export function requireAnotherPerson(editorIds: readonly string[], publisher: Person): void {
  if (!editorIds.includes(publisher.id)) return;
  throw refuse('same-person-publishes', '起草和发布须由不同的人办理，请另一位政策发布人签发');
}

/** @throws Refusal `not-a-draft` */
export function requireDraft(status: string): void {
  if (status === 'draft') return;
  throw refuse('not-a-draft', '该版本已不是草稿，内容不能再改；如需调整，请另起草一个新版本');
}

/** A district's text is the district's matter, the city's text one for people of the whole city. */
export function coversScope(actor: Actor, scope: PolicyScope): boolean {
  if (scope === 'city') return actor.districts.length === allDistricts;
  return actor.districts.includes(scope);
}

/** @throws Refusal `outside-your-district` */
export function requireScope(actor: Actor, scope: PolicyScope): void {
  if (coversScope(actor, scope)) return;
  const who = scope === 'city' ? '负责全市（三个区）的人员' : '负责该区的人员';
  throw refuse('outside-your-district', `此政策的适用范围不在您负责的区，请由${who}办理`, {
    scope,
  });
}

const allDistricts = 3;

export type Action<Name extends string = string> = { action: Name; label: string };

/** An action of a status: whose it is, and whether those who wrote the text may take it. */
export type PossibleAction<Name extends string = string> = Action<Name> & {
  roles: readonly Role[];
  byAnother: boolean;
};

export function actionsFor<Name extends string>(
  actor: Actor,
  possible: readonly PossibleAction<Name>[],
  text: { scope: PolicyScope; editorIds: readonly string[] },
): Action<Name>[] {
  return possible
    .filter(({ roles }) => roles.some((role) => actor.roles.includes(role)))
    .filter(() => coversScope(actor, text.scope))
    .filter(({ byAnother }) => !byAnother || !text.editorIds.includes(actor.id))
    .map(({ action, label }) => ({ action, label }));
}

const edit = { action: 'edit', label: '修改', roles: ['policy-editor'], byAnother: false } as const;
/** A publisher who does not agree sends the draft away; whoever wrote it may take it back as well. */
const discard = {
  action: 'discard',
  label: '作废草稿',
  roles: ['policy-editor', 'policy-publisher'],
  byAnother: false,
} as const;
const issue = {
  action: 'issue',
  label: '发布',
  roles: ['policy-publisher'],
  byAnother: true,
} as const;
const withdraw = {
  action: 'withdraw',
  label: '撤回',
  roles: ['policy-publisher'],
  byAnother: false,
} as const;

/** 草稿、已发布、已失效、已撤回. */
export type VersionStatus = 'draft' | 'issued' | 'expired' | 'withdrawn';

/** What may be done with a policy version; the doors ask the same table before they act. */
export const policyActions = {
  draft: [edit, issue, discard],
  issued: [withdraw],
  expired: [],
  withdrawn: [],
} as const satisfies Record<VersionStatus, readonly PossibleAction[]>;

/** 许可事项 are replaced by a later version, never withdrawn: open cases rest on them. */
export const permitTypeActions = {
  draft: [edit, issue, discard],
  issued: [],
  expired: [],
  withdrawn: [],
} as const satisfies Record<VersionStatus, readonly PossibleAction[]>;

export type NoticeStatus = 'draft' | 'published' | 'replaced' | 'discarded';

export const noticeActions = {
  draft: [{ ...issue, action: 'publish' as const }, discard],
  published: [],
  replaced: [],
  discarded: [],
} as const satisfies Record<NoticeStatus, readonly PossibleAction[]>;

/** @throws Refusal `not-available` when the status has no such action. */
export function requireAction(possible: readonly PossibleAction[], action: string): void {
  if (possible.some((one) => one.action === action)) return;
  throw refuse('not-available', '该版本当前的状态不能这样办理，请刷新后查看可办理的事项');
}
