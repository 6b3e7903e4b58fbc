import { z } from 'zod';
import { days } from './day.ts';
import { District } from './district.ts';
import { PostingFen } from './fen.ts';
import { Year } from './period.ts';
import { Programme } from './programme.ts';
import { text } from './text.ts';

const fund = { fundId: z.uuidv7(), district: District, year: Year, programme: Programme };
const change = {
  ...fund,
  changeId: z.uuidv7(),
  /** 下达、调减、冲正. */
  kind: z.enum(['appropriate', 'reduce', 'correct']),
  amountFen: PostingFen,
  documentNo: text.documentNo(),
};

/** What happens to a district's fund as a whole. Subject: `fund/<id>`. */
export const fundEvents = {
  /** 登记下达、调减或冲正，待第二人复核；尚未入账。 */
  FundChangeProposed: {
    version: 1,
    data: z.object({ ...change, proposedOn: days.handling(), reason: text.reason().nullable() }),
  },
  /** 复核同意，或者退回、撤回。 */
  FundChangeSettled: {
    version: 1,
    data: z.object({ ...change, settledOn: days.handling(), accepted: z.boolean() }),
  },
  /** 下达指标（举措42：各区设立专项资金）。 */
  FundAppropriated: {
    version: 1,
    data: z.object({
      ...fund,
      amountFen: PostingFen,
      documentNo: text.documentNo(),
      appropriatedOn: days.document('下达日期'),
    }),
  },
  /** 调减指标：另发文件减少，原下达不动。 */
  FundReduced: {
    version: 1,
    data: z.object({
      ...fund,
      amountFen: PostingFen,
      documentNo: text.documentNo(),
      reducedOn: days.document('文件日期'),
      reason: text.reason(),
    }),
  },
  /** 冲正：误记的下达或调减另记一笔冲回。 */
  FundEntryCorrected: {
    version: 1,
    data: z.object({
      ...fund,
      of: z.enum(['appropriate', 'reduce']),
      amountFen: PostingFen,
      documentNo: text.documentNo(),
      correctedOn: days.handling(),
      reason: text.reason(),
    }),
  },
} as const;
