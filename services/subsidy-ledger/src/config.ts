import { ServiceConfig } from '@tisheng/service-kit/config';
import { z } from 'zod';

export const Config = ServiceConfig.extend({
  /** Encrypts the account numbers of payees; losing it loses them. */
  ACCOUNT_KEY: z
    .string('请填写收款账号密钥（32 字节，base64），例如 openssl rand -base64 32')
    .refine((key) => Buffer.from(key, 'base64').length === 32, '应为 32 字节的 base64'),
});
export type Config = z.output<typeof Config>;
