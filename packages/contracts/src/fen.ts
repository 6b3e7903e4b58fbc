import { z } from 'zod';
import { boundedAs } from './heard.ts';
import { outOfBounds } from './out-of-bounds.ts';

/** 金额，以分计：整数，JSON 与数据库一致；1 元 = 100 分。Any amount that is answered or was recorded. */
export const Fen = z.int('金额必须是以分计的整数').nonnegative('金额不能为负');
export type Fen = z.infer<typeof Fen>;

/** 一千亿元: no fund of a district, and no balance of one, comes near; thousands of such sums still fit a number. */
export const balanceFenMax = 10_000_000_000_000;
/** 十亿元: the most that one posting may move. A thousand times less than what a fund may hold. */
export const postingFenMax = 100_000_000_000;
/** 一万亿元: what a firm may turn over in a period. */
export const turnoverFenMax = 100_000_000_000_000;

function amount(min: number, max: number, tooSmall: string, tooLarge: string) {
  return boundedAs(
    z
      .int('金额必须是以分计的整数')
      .refine((fen) => fen >= min, { error: tooSmall, params: outOfBounds })
      .refine((fen) => fen <= max, { error: tooLarge, params: outOfBounds })
      .meta({ minimum: min, maximum: max }),
    Fen,
  );
}

/** What one posting moves, or one award pays. */
export const PostingFen = amount(
  1,
  postingFenMax,
  '金额应大于零',
  '单笔金额不超过 10 亿元，请核对单位',
);
/** What stands on an account of a fund. */
export const BalanceFen = amount(0, balanceFenMax, '余额不能为负', '余额不超过 1000 亿元');
/** 营业额、收入；a threshold to hold it against. */
export const TurnoverFen = amount(
  0,
  turnoverFenMax,
  '金额不能为负',
  '金额不超过 1 万亿元，请核对单位',
);
