import { z } from 'zod';

/**
 * Reads a service's settings from the environment; prints nothing, but names every bad variable at once.
 * @throws Error with one line per variable, in Chinese, saying what is expected.
 */
export function readConfig<Schema extends z.ZodObject>(
  schema: Schema,
  environment: Record<string, string | undefined>,
): z.output<Schema> {
  const parsed = schema.safeParse(environment);
  if (parsed.success) return parsed.data;
  const lines = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}：${issue.message}`);
  throw new Error(`配置有误，请修改下列环境变量后重新启动：\n${lines.join('\n')}`);
}

const port = z.coerce.number().int().min(0).max(65_535);

/** What every service is told by its environment; a service adds its own with `.extend`. */
export const ServiceConfig = z.object({
  DATABASE_URL: z.url('请填写 PostgreSQL 连接地址（应用角色）'),
  KAFKA_BROKERS: z
    .string('请填写 Kafka 地址，多个以逗号分隔')
    .min(1)
    .transform((list) => list.split(',')),
  ACTOR_PUBLIC_KEY: z.string('请填写门户签发令牌的公钥（SPKI PEM）').min(1),
  HOST: z.string().default('127.0.0.1'),
  PORT: port.default(8080),
  /** 幂等键保留天数: how long a repeated command finds its first answer. */
  IDEMPOTENCY_KEYS_DAYS: z.coerce.number().int().min(1).max(3650).default(30),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal']).default('info'),
  NODE_ENV: z.enum(['production', 'development', 'test']).default('production'),
});
export type ServiceConfig = z.output<typeof ServiceConfig>;
