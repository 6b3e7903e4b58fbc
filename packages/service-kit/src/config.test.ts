import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { readConfig, ServiceConfig } from './config.ts';

const environment = {
  DATABASE_URL: 'postgres://app@127.0.0.1:5432/rulebook',
  KAFKA_BROKERS: 'one:9092,two:9092',
  ACTOR_PUBLIC_KEY: 'a key',
};

const complaint = (given: Record<string, string | undefined>): string => {
  try {
    readConfig(ServiceConfig, given);
  } catch (error) {
    return (error as Error).message;
  }
  return 'accepted';
};

describe('readConfig', () => {
  test('reads what is given, and takes the defaults for the rest', () => {
    expect(readConfig(ServiceConfig, environment)).toEqual({
      DATABASE_URL: environment.DATABASE_URL,
      KAFKA_BROKERS: ['one:9092', 'two:9092'],
      ACTOR_PUBLIC_KEY: 'a key',
      HOST: '127.0.0.1',
      PORT: 8080,
      LOG_LEVEL: 'info',
      NODE_ENV: 'production',
    });
  });

  test('ignores variables that are none of its business', () => {
    expect(readConfig(ServiceConfig, { ...environment, HOME: '/root' })).not.toHaveProperty('HOME');
  });

  test('names every missing variable at once, one a line, with what is expected', () => {
    const lines = complaint({}).split('\n');
    expect(lines[0]).toBe('配置有误，请修改下列环境变量后重新启动：');
    expect(lines.slice(1)).toEqual([
      '  DATABASE_URL：请填写 PostgreSQL 连接地址（应用角色）',
      '  KAFKA_BROKERS：请填写 Kafka 地址，多个以逗号分隔',
      '  ACTOR_PUBLIC_KEY：请填写门户签发令牌的公钥（SPKI PEM）',
    ]);
  });

  test.each([
    ['PORT', '65536'],
    ['PORT', 'http'],
    ['LOG_LEVEL', 'verbose'],
    ['DATABASE_URL', 'rulebook'],
    ['ACTOR_PUBLIC_KEY', ''],
  ])('refuses %s=%s by name', (variable, value) => {
    expect(complaint({ ...environment, [variable]: value })).toContain(`  ${variable}：`);
  });

  test('never repeats a value, which may be a secret', () => {
    const Keyed = ServiceConfig.extend({ KEY: z.string().length(44, '应为 44 个字符') });
    const read = () => readConfig(Keyed, { ...environment, KEY: 'half-a-secret' });
    expect(read).toThrow('KEY：应为 44 个字符');
    expect(read).not.toThrow('half-a-secret');
  });

  test('takes port 0, for a port that the system chooses', () => {
    expect(readConfig(ServiceConfig, { ...environment, PORT: '0' }).PORT).toBe(0);
  });
});
