import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { Proposal } from '#domain/account.ts';

export const AccountRow = defineEntity({
  name: 'AccountRow',
  tableName: 'accounts',
  properties: {
    id: p.string().primary(),
    username: p.string().unique(),
    name: p.string(),
    bureau: p.string(),
    roles: p.array(),
    districts: p.array(),
    passwordHash: p.string().nullable(),
    status: p.enum(['active', 'disabled']),
    demonstration: p.boolean(),
    version: p.integer(),
    passwordDue: p.boolean(),
    passwordChangedAt: p.datetime(),
    proposal: p.json<Proposal>().nullable(),
  },
});
export type AccountRow = InferEntity<typeof AccountRow>;

export const SessionRow = defineEntity({
  name: 'SessionRow',
  tableName: 'sessions',
  properties: {
    /** SHA-256 of the random token in the cookie: a copy of this table opens no session. */
    tokenHash: p.string().primary(),
    accountId: p.string(),
    startedAt: p.datetime(),
    lastUsedAt: p.datetime(),
    endedAt: p.datetime().nullable(),
    /** Whose rights this session looks with for a while. */
    viewingAccountId: p.string().nullable(),
    viewingUntil: p.datetime().nullable(),
  },
});
export type SessionRow = InferEntity<typeof SessionRow>;
