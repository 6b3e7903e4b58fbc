import type { ConversionPoolFact, EndingCause } from '@tisheng/contracts';
import type { Candidate } from './candidate.ts';

/** How the register ends a business for the pool. */
export type Ending = { cause: EndingCause; on: string; reason: string };

/**
 * Who is cultivated, or suggested, leaves by the register's word. A merger comes by another way than a closing: when an
 * earlier ending is heard later the reason is said anew, and is the same whatever was heard first.
 */
export function leave(candidate: Candidate, ending: Ending): ConversionPoolFact[] {
  const { businessId, district, status, leftOn, leftCause } = candidate;
  const { cause, on, reason } = ending;
  const isHere = status === 'suggested' || status === 'admitted';
  const leftOtherwise = leftCause !== null && (leftCause !== cause || leftOn !== on);
  if (!isHere && !leftOtherwise) return [];
  const data = { businessId, district, releasedOn: on, reason, cause };
  return [{ type: 'CandidateReleased', data }];
}
