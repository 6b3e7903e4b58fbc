import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { readConfig, ServiceConfig } from './config.ts';

const complete = {
  DATABASE_URL: 'postgres://app@localhost/journey',
  KAFKA_BROKERS: 'one:9092,two:9092',
  ACTOR_PUBLIC_KEY: 'a key',
};

describe('readConfig', () => {
  test('fills in what may be left out, and reads lists and numbers', () => {
    expect(readConfig(ServiceConfig, { ...complete, PORT: '9001' })).toEqual({
      DATABASE_URL: complete.DATABASE_URL,
      KAFKA_BROKERS: ['one:9092', 'two:9092'],
      ACTOR_PUBLIC_KEY: 'a key',
      HOST: '127.0.0.1',
      PORT: 9001,
      IDEMPOTENCY_KEYS_DAYS: 30,
      LOG_LEVEL: 'info',
      NODE_ENV: 'production',
    });
  });

  test('names every bad variable at once, and what is expected of it', () => {
    const read = () => readConfig(ServiceConfig, { ...complete, DATABASE_URL: '?', PORT: '99999' });
    expect(read).toThrow(/DATABASE_URL：请填写 PostgreSQL 连接地址/);
    expect(read).toThrow(/PORT：/);
  });

  test('shows no value, since it may be a secret', () => {
    const schema = z.object({ KEY: z.string().max(3, '密钥过长') });
    const read = () => readConfig(schema, { KEY: 'very-secret' });
    expect(read).toThrow('KEY：密钥过长');
    expect(read).not.toThrow(/very-secret/);
  });

  test('says of each missing variable what is expected, one a line', () => {
    expect(() => readConfig(ServiceConfig, {})).toThrow(
      [
        '配置有误，请修改下列环境变量后重新启动：',
        '  DATABASE_URL：请填写 PostgreSQL 连接地址（应用角色）',
        '  KAFKA_BROKERS：请填写 Kafka 地址，多个以逗号分隔',
        '  ACTOR_PUBLIC_KEY：请填写门户签发令牌的公钥（SPKI PEM）',
      ].join('\n'),
    );
  });

  test.each([
    ['PORT', '65536'],
    ['PORT', 'http'],
    ['LOG_LEVEL', 'verbose'],
    ['IDEMPOTENCY_KEYS_DAYS', '0'],
    ['NODE_ENV', 'staging'],
    ['ACTOR_PUBLIC_KEY', ''],
  ])('refuses %s=%s by name', (variable, value) => {
    const read = () => readConfig(ServiceConfig, { ...complete, [variable]: value });
    expect(read).toThrow(`  ${variable}：`);
  });
});
