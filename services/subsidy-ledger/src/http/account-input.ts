import { text } from '@tisheng/contracts';
import { z } from 'zod';

const fullName = (what: string) =>
  text.name(what).refine((name) => name.length > 1, `请填写${what}`);

/** 收款账户: the enterprise's own, as the bank has it. */
export const AccountInput = z.object({
  holder: fullName('收款人全称'),
  number: z
    .string('请填写账号')
    .max(100, '账号应为 8 至 32 位数字')
    .overwrite((typed) => typed.replaceAll(/\s/g, ''))
    .regex(/^\d{8,32}$/, '账号应为 8 至 32 位数字'),
  bankName: fullName('开户银行全称'),
  bankCode: z
    .string('请填写联行号')
    .regex(/^\d{12}$/, '联行号应为 12 位数字')
    .max(12),
});
