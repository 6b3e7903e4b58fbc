import type { BusinessRegistryFact, Day } from '@tisheng/contracts';
import { refuse } from '@tisheng/service-kit/refusal';

/** 认定称号：四新、科技型中小企业、高新技术企业、创新型中小企业、专精特新中小企业、小巨人等. */
export type Recognition = {
  recognitionId: string;
  programme: string;
  grantedOn: Day;
  validTo: Day | null;
  /** 认定办法及版本: the rules of 2022 and of 2026 ask for different things. */
  rule: string;
  endedOn: Day | null;
};

export type Grant = Omit<Recognition, 'endedOn'>;

/**
 * Recorded as the recognising authority decided; never judged here.
 * @throws Refusal `granted-in-future` | `validity-impossible` | `already-recognised`
 */
export function grant(
  businessId: string,
  held: readonly Recognition[],
  recognition: Grant,
  today: Day,
): BusinessRegistryFact[] {
  const { programme, grantedOn, validTo } = recognition;
  if (grantedOn > today)
    throw refuse('granted-in-future', '认定日期晚于今天，请核对后重新填写', { grantedOn });
  if (validTo !== null && validTo < grantedOn)
    throw refuse('validity-impossible', '有效期届满日早于认定日期，请核对', { grantedOn, validTo });
  const same = held.find((one) => one.programme === programme && isHeldOn(one, grantedOn));
  if (same)
    throw refuse(
      'already-recognised',
      `此户在该日已有“${programme}”称号，请核对；重新认定的，请先终止原称号`,
      { recognitionId: same.recognitionId },
    );
  return [{ type: 'RecognitionGranted', data: { businessId, ...recognition } }];
}

/**
 * 到期不续、撤销或放弃. Ended before = nothing happens.
 * @throws Refusal `ended-in-future` | `ended-before-grant`
 */
export function end(
  businessId: string,
  { recognitionId, grantedOn, endedOn: before }: Recognition,
  { endedOn, reason }: { endedOn: Day; reason: string },
  today: Day,
): BusinessRegistryFact[] {
  if (before !== null) return [];
  if (endedOn > today)
    throw refuse('ended-in-future', '终止日期晚于今天，请核对后重新填写', { endedOn });
  if (endedOn < grantedOn)
    throw refuse('ended-before-grant', '终止日期早于认定日期，请核对', { grantedOn, endedOn });
  return [{ type: 'RecognitionEnded', data: { businessId, recognitionId, endedOn, reason } }];
}

/** Through the last day of its validity, unless ended before; a new one may follow on the day an old one ends. */
export function isHeldOn({ grantedOn, validTo, endedOn }: Recognition, day: Day): boolean {
  if (day < grantedOn || (endedOn !== null && day >= endedOn)) return false;
  return validTo === null || day <= validTo;
}
