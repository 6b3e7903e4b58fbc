import { p } from '@mikro-orm/core';
import type { Person } from '#domain/drafting.ts';

/** Columns that every text with a draft and a second person has. */
export const draftingColumns = {
  id: p.uuid().primary(),
  version: p.integer().version(),
  editorIds: p.array(),
  draftedBy: p.json<Person>(),
  draftedAt: p.datetime(),
  publishedBy: p.json<Person>().nullable(),
  publishedAt: p.datetime().nullable(),
};

/** Columns of a text that holds from a day to a day. */
export const datedColumns = {
  ...draftingColumns,
  status: p.enum(['draft', 'issued', 'expired', 'withdrawn']),
  /** 版本号, given when it is published; null for a draft. */
  number: p.integer().nullable(),
  effectiveFrom: p.date(),
  /** 文件所定的终止日期; `effectiveTo` may come earlier, when a later version takes over. */
  statedTo: p.date().nullable(),
  effectiveTo: p.date().nullable(),
  supersededBy: p.integer().nullable(),
  withdrawnOn: p.date().nullable(),
  withdrawalReason: p.text().nullable(),
  withdrawnBy: p.json<Person>().nullable(),
};
