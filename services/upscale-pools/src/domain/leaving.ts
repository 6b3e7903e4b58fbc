import type { EndingCause, UpscalePoolsFact } from '@tisheng/contracts';
import { ids, type Member, poolOf } from './member.ts';

/** How the register ends a business for the pools. */
export type Ending = { cause: EndingCause; on: string; reason: string };

/**
 * Who is cultivated leaves by the register's word; who is on the roster leaves it by the statisticians'. A merger comes
 * by another way than a closing: when an earlier ending is heard later the reason is said anew.
 */
export function leave(member: Member, { cause, on, reason }: Ending): UpscalePoolsFact[] {
  const { status, leftOn, leftCause } = member;
  const isHere = ['suggested', 'admitted', 'at-threshold', 'filed'].includes(status);
  const leftOtherwise =
    status === 'released' && leftCause !== null && (leftCause !== cause || leftOn !== on);
  if (!isHere && !leftOtherwise) return [];
  const data = { ...ids(member), pool: poolOf(member), releasedOn: on, reason, cause };
  return [{ type: 'FirmReleased', data }];
}
