import { Day, text, whole } from '@tisheng/contracts';
import { z } from 'zod';

const person = z.object({ id: z.string(), name: z.string() });

/** What every text with a draft and a second person shows. `version` is the one for `If-Match`. */
export const draftingView = {
  id: z.uuid(),
  version: z.int(),
  draftedBy: person,
  draftedAt: z.iso.datetime(),
  publishedBy: person.nullable(),
  publishedAt: z.iso.datetime().nullable(),
};

export const VersionStatus = z.enum(['draft', 'issued', 'expired', 'withdrawn'], {
  error: '请选择草稿、已发布、已失效或已撤回',
});

export const datedView = {
  ...draftingView,
  status: VersionStatus,
  /** 版本号; null for a draft. */
  number: z.int().nullable(),
  effectiveFrom: Day,
  effectiveTo: Day.nullable(),
  supersededBy: z.int().nullable(),
  withdrawnOn: Day.nullable(),
  withdrawalReason: z.string().nullable(),
};

type Drafting = {
  id: string;
  version: number;
  draftedBy: z.infer<typeof person>;
  draftedAt: Date;
  publishedBy?: z.infer<typeof person> | null | undefined;
  publishedAt?: Date | null | undefined;
};

export function viewDrafting({ id, version, draftedBy, ...row }: Drafting) {
  return {
    id,
    version,
    draftedBy,
    draftedAt: row.draftedAt.toISOString(),
    publishedBy: row.publishedBy ?? null,
    publishedAt: row.publishedAt?.toISOString() ?? null,
  };
}

type Dated = Drafting & {
  status: z.infer<typeof VersionStatus>;
  number?: number | null | undefined;
  effectiveFrom: string;
  effectiveTo?: string | null | undefined;
  supersededBy?: number | null | undefined;
  withdrawnOn?: string | null | undefined;
  withdrawalReason?: string | null | undefined;
};

export function viewDated(row: Dated) {
  return {
    ...viewDrafting(row),
    status: row.status,
    number: row.number ?? null,
    effectiveFrom: row.effectiveFrom,
    effectiveTo: row.effectiveTo ?? null,
    supersededBy: row.supersededBy ?? null,
    withdrawnOn: row.withdrawnOn ?? null,
    withdrawalReason: row.withdrawalReason ?? null,
  };
}

/** One field that a draft changes; `path` is a JSON pointer in which rows stand by their names. */
export const FieldChange = z.object({
  path: z.string(),
  before: z.unknown().nullable(),
  after: z.unknown().nullable(),
});

export const DraftParams = z.object({ id: z.uuid('编号应为 UUID，请由客户端生成') });
/** The version the editor saw; 0 for a draft that is new. */
export const seenVersion = whole(0, 2_147_483_647).default(0);
export const ReasonBody = z.object({ reason: text.reason('理由') });
