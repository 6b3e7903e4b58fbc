import { ServiceConfig } from '@tisheng/service-kit/config';
import { z } from 'zod';
import { defaultSettings, type PortalSettings } from './settings.ts';

const { signIn, session, password, requests } = defaultSettings;
const count = z.coerce.number().int().min(1);
const asList = (list: string) => list.split(',').filter((part) => part !== '');

export const Config = ServiceConfig.extend({
  ACTOR_PRIVATE_KEY: z.string('请填写门户签发令牌的私钥（PKCS8 PEM）').min(1),
  /** `permit-transfer=http://permit-transfer:8080,…` */
  SERVICE_ADDRESSES: z
    .string('请填写各服务地址，形如 名称=http://主机:端口，以逗号分隔')
    .transform((list) =>
      Object.fromEntries(list.split(',').map((pair) => pair.split('=') as [string, string])),
    ),
  CONSOLE_FOLDER: z.string().default(new URL('../console/dist', import.meta.url).pathname),
  /** Proxies before portal, addresses or networks; without them every address is the proxy's. */
  TRUST_PROXY: z.string().default('').transform(asList),
  METRICS_FROM: z.string().default(defaultSettings.metricsFrom.join(',')).transform(asList),
  SIGN_IN_FAILURES_MAX: count.default(signIn.ofName.failuresMax),
  SIGN_IN_LOCK_MINUTES: count.default(signIn.ofName.lockMinutes),
  SIGN_IN_ADDRESS_FAILURES_MAX: count.default(signIn.ofAddress.failuresMax),
  SESSION_IDLE_MINUTES: count.default(session.idleMinutes),
  SESSION_HOURS_MAX: count.default(session.hoursMax),
  PASSWORD_LENGTH_MIN: count.default(password.lengthMin),
  /** 0 = a password does not grow old. */
  PASSWORD_DAYS_MAX: z.coerce.number().int().min(0).default(password.daysMax),
  REQUESTS_PER_MINUTE_MAX: count.default(requests.perPerson),
  HEAVY_REQUESTS_PER_MINUTE_MAX: count.default(requests.heavyPerPerson),
});

export function settingsOf(config: z.output<typeof Config>): PortalSettings {
  const lockMinutes = config.SIGN_IN_LOCK_MINUTES;
  return {
    ...defaultSettings,
    signIn: {
      ofName: { ...signIn.ofName, failuresMax: config.SIGN_IN_FAILURES_MAX, lockMinutes },
      ofAddress: {
        ...signIn.ofAddress,
        failuresMax: config.SIGN_IN_ADDRESS_FAILURES_MAX,
        lockMinutes,
      },
    },
    session: {
      idleMinutes: config.SESSION_IDLE_MINUTES,
      hoursMax: config.SESSION_HOURS_MAX,
    },
    password: {
      ...password,
      lengthMin: config.PASSWORD_LENGTH_MIN,
      daysMax: config.PASSWORD_DAYS_MAX,
    },
    requests: {
      ...requests,
      perPerson: config.REQUESTS_PER_MINUTE_MAX,
      heavyPerPerson: config.HEAVY_REQUESTS_PER_MINUTE_MAX,
    },
    trustProxy: config.TRUST_PROXY,
    metricsFrom: config.METRICS_FROM,
  };
}
