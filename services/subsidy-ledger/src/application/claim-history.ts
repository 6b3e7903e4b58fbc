import type { EntityManager } from '@mikro-orm/postgresql';
import { factNames, type SubsidyLedgerFact } from '@tisheng/contracts';
import { run } from '@tisheng/service-kit/messaging';
import type { NoteKind } from '#persistence/claims.ts';

type ClaimFactType = Exclude<SubsidyLedgerFact['type'], `Fund${string}` | `Entitlement${string}`>;

const noteLabels: Record<NoteKind, string> = {
  'credit-looked-up': '登记信用查询',
  'objection-answered': '答复异议',
  'publicity-ended': '公示期满',
  'payment-prepared': '编入拨付批次',
  'payment-withdrawn': '退出拨付批次',
  'payment-held': '冻结支付',
  'hold-released': '解除冻结',
  'account-proposed': '提出账户更正',
  'account-confirmed': '复核账户更正',
  'account-approved': '批准账户变更',
  'account-rejected': '退回账户更正',
  'receipt-withdrawal-asked': '申请撤销回单登记',
  'receipt-withdrawal-refused': '不同意撤销回单登记',
  'moved-to-year': '结转到新年度资金',
  'passed-over': '轮候时越过',
  'second-award': '并户后重复',
};

type Told = {
  type: ClaimFactType;
  recordedAt: string;
  occurredOn: string;
  actorName: string;
  data: { reason?: string; ground?: string | object; decisionNo?: string; batchNumber?: string };
};
type Noted = Omit<Told, 'type' | 'data'> & { kind: NoteKind; detail: string };

export type HistoryStep = {
  kind: string;
  label: string;
  detail: string | null;
  occurredOn: string;
  recordedAt: string;
  actorName: string;
};

/** Everything that happened to a claim: facts from the journal, and the notes, which tell more of accounts. */
export async function historyOf(em: EntityManager, claimId: string): Promise<HistoryStep[]> {
  const told = await run<Told>(
    em,
    `select type, envelope ->> 'time' as "recordedAt", envelope ->> 'occurredOn' as "occurredOn",
       envelope -> 'actor' ->> 'name' as "actorName", envelope -> 'data' as data
     from journal where subject = $1 and type <> 'AccountCorrectionMoved' order by sequence`,
    [`claim/${claimId}`],
  );
  const noted = await run<Noted>(
    em,
    `select kind, detail, occurred_on::text as "occurredOn", actor_name as "actorName",
       to_char(recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') as "recordedAt"
     from claim_notes where claim_id = $1 order by id`,
    [claimId],
  );
  const steps = [
    ...told.map(({ type, data, ...step }) => ({
      ...step,
      kind: type,
      label: factNames[type],
      detail: detailOf(data),
    })),
    ...noted.map((step) => ({ ...step, label: noteLabels[step.kind] })),
  ];
  return steps.toSorted((a, b) => a.recordedAt.localeCompare(b.recordedAt));
}

function detailOf({ reason, ground, decisionNo, batchNumber }: Told['data']): string | null {
  const said = reason ?? batchNumber ?? (typeof ground === 'string' ? ground : null);
  return decisionNo ? `${decisionNo} ${said ?? ''}`.trim() : said;
}
