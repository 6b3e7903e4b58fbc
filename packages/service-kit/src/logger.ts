import { type DestinationStream, type Logger, pino } from 'pino';

export type { Logger } from 'pino';

/** Names of members that may hold personal data: they never reach a log (个人信息保护法 第6条). */
const personal = [
  'operatorName',
  'idNumber',
  'phone',
  'account',
  'accountNo',
  'password',
  'authorization',
  'cookie',
];

/** PostgreSQL repeats the values of a row in these members of an error. */
const rowValues = ['err.detail', 'err.where', 'err.internalQuery'];

export function createLogger(
  service: string,
  level: string,
  destination?: DestinationStream,
): Logger {
  const options = {
    level,
    base: { service },
    redact: {
      paths: [...rowValues, ...personal.flatMap((name) => [name, `*.${name}`, `*.*.${name}`])],
      censor: '***',
    },
  };
  return destination ? pino(options, destination) : pino(options);
}
