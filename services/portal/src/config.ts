import { ServiceConfig } from '@tisheng/service-kit/config';
import { z } from 'zod';

export const Config = ServiceConfig.extend({
  ACTOR_PRIVATE_KEY: z.string('请填写门户签发令牌的私钥（PKCS8 PEM）').min(1),
  /** `permit-transfer=http://permit-transfer:8080,…` */
  SERVICE_ADDRESSES: z
    .string('请填写各服务地址，形如 名称=http://主机:端口，以逗号分隔')
    .transform((list) =>
      Object.fromEntries(list.split(',').map((pair) => pair.split('=') as [string, string])),
    ),
  CONSOLE_FOLDER: z.string().default(new URL('../console/dist', import.meta.url).pathname),
});
