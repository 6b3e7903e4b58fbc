import type { Day } from '@tisheng/contracts';
import type { PersonContext } from '@tisheng/service-kit/http';
import { refuse } from '@tisheng/service-kit/refusal';
import * as credit from '#domain/credit.ts';
import { CreditRecordRow } from '#persistence/rows.ts';
import { type Decided, decideOn } from './decision.ts';

/** 列入信用记录. Listed before with the same id = nothing happens. @throws Refusal `record-id-in-use` */
export function listCreditRecord(
  context: PersonContext,
  businessId: string,
  record: Omit<credit.CreditRecord, 'repairedOn'>,
): Promise<Decided> {
  const { tx, today } = context;
  const { recordId } = record;
  const asked = { businessId, action: 'list-credit-record' as const, on: record.listedOn };
  return decideOn(context, asked, async () => {
    const known = await tx.findOne(CreditRecordRow, { recordId });
    if (known?.businessId === businessId) return [];
    if (known) throw refuse('record-id-in-use', '记录标识已被使用，请刷新页面后重新提交');
    const facts = credit.list(businessId, record, today);
    tx.create(CreditRecordRow, { ...record, businessId, repairedOn: null });
    return facts;
  });
}

/** 信用修复（举措36）. @throws Refusal `record-not-found` */
export function repairCreditRecord(
  context: PersonContext,
  asked: { businessId: string; recordId: string },
  repairedOn: Day,
): Promise<Decided> {
  const { tx, today } = context;
  const { businessId, recordId } = asked;
  const decision = { businessId, action: 'repair-credit-record' as const, on: repairedOn };
  return decideOn(context, decision, async () => {
    const row = await tx.findOne(CreditRecordRow, { recordId, businessId });
    if (!row) throw refuse('record-not-found', '没有找到这条信用记录，请刷新后重试', { recordId });
    const facts = credit.repair(businessId, row, repairedOn, today);
    row.repairedOn ??= repairedOn;
    return facts;
  });
}
