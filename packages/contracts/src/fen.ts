import { z } from 'zod';

/** 金额，以分计：整数，JSON 与数据库一致；1 元 = 100 分。 */
export const Fen = z.int('金额必须是以分计的整数').nonnegative('金额不能为负');
export type Fen = z.infer<typeof Fen>;
