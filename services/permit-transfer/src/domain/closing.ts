import type { Day, EndingCause } from '@tisheng/contracts';
import { refuse } from '@tisheng/service-kit/refusal';
import { addDays, type Calendar } from '@tisheng/workdays';
import { projectClocks, timeSpent } from './clock.ts';
import { leadingClock } from './lamp.ts';
import { rerouted } from './opening.ts';
import type { RefusalCode } from './refusal-codes.ts';
import { aboutOf, type CaseFact, type TransferCase } from './transfer-case.ts';

export type Completion = {
  newPermitNumber: string;
  validTo: Day | null;
  /** The scan of the new permit; null when none was handed in. */
  scanFileId: string | null;
};

/**
 * 换发办结. The end date is copied, never extended (行政许可法 第50条 leaves renewal to an application of its own).
 * @throws Refusal `deferred-materials-outstanding` | `new-permit-scan-missing`
 */
export function complete(
  transfer: TransferCase,
  { newPermitNumber, validTo, scanFileId }: Completion,
  calendar: Calendar,
  today: Day,
): CaseFact[] {
  const owed = transfer.materials
    .filter(({ state }) => state === 'deferred')
    .map(({ name }) => name);
  if (owed.length > 0) {
    const message = `容缺的材料尚未补齐：${owed.join('、')}，补齐后再办结`;
    throw refuse<RefusalCode>('deferred-materials-outstanding', message, { outstanding: owed });
  }
  if (scanFileId === null) {
    const message = '还没有上传新证的扫描件（电子证照可上传 PDF），上传后再办结';
    throw refuse<RefusalCode>('new-permit-scan-missing', message);
  }
  const data = {
    ...aboutOf(transfer),
    permitId: transfer.permitId,
    completedOn: today,
    newPermitNumber,
    validTo,
    scanFileId,
    ...measured(transfer, calendar, today),
  };
  return [{ type: 'TransferCompleted', data }];
}

/**
 * How long it took, and whether it was in time by the clock the officer worked against; a decision to refuse is
 * measured like a new permit.
 */
export function measured(transfer: TransferCase, calendar: Calendar, today: Day) {
  const { dueOn } = projectClocks(transfer, calendar)[leadingClock(transfer)];
  const onTime = dueOn === null || today <= dueOn;
  return { onTime, ...timeSpent(transfer, today, calendar) };
}

/** 有效期将满时提示延续: null when there is nothing to offer. */
export function renewalHint(validTo: Day | null, today: Day, marginDays: number): string | null {
  if (validTo === null || validTo >= addDays(today, marginDays)) return null;
  return `该证有效期至 ${validTo}，沿用不延长有效期；请提示企业在届满三十日前申请延续（行政许可法 第50条）`;
}

export function refuseTransfer(
  transfer: TransferCase,
  { reason, legalBasis }: { reason: string; legalBasis: string },
  today: Day,
): CaseFact[] {
  return [
    {
      type: 'TransferRefused',
      data: { ...aboutOf(transfer), refusedOn: today, reason, legalBasis },
    },
  ];
}

/** By the applicant; with a cause, because of what the register says of the business. */
export function withdraw(
  transfer: TransferCase,
  why: { reason: string; cause?: EndingCause },
  today: Day,
): CaseFact[] {
  return [
    { type: 'TransferWithdrawn', data: { ...aboutOf(transfer), withdrawnOn: today, ...why } },
  ];
}

/**
 * 转普通变更程序, when an officer finds a key field changed; all that was handed in stays.
 * @throws Refusal `no-difference`
 */
export function reroute(
  transfer: TransferCase,
  found: { field: string; label: string; old: string; new: string }[],
  calendar: Calendar,
  today: Day,
): CaseFact[] {
  const changed = found.filter((each) => each.old !== each.new);
  if (changed.length === 0)
    throw refuse<RefusalCode>(
      'no-difference',
      '所填各项新旧一致，不必转普通程序；请写明变化的关键信息',
    );
  return [rerouted(transfer, changed, calendar, today)];
}
