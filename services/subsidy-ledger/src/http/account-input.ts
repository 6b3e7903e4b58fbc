import { z } from 'zod';

/** 收款账户: the enterprise's own, as the bank has it. */
export const AccountInput = z.object({
  holder: z.string('请填写收款户名').trim().min(2, '请填写收款人全称').max(200),
  number: z
    .string('请填写账号')
    .transform((typed) => typed.replaceAll(/\s/g, ''))
    .pipe(z.string().regex(/^\d{8,32}$/, '账号应为 8 至 32 位数字')),
  bankName: z.string('请填写开户银行全称').trim().min(2, '请填写开户银行全称').max(200),
  bankCode: z.string('请填写联行号').regex(/^\d{12}$/, '联行号应为 12 位数字'),
});
