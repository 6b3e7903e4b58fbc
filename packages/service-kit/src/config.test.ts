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
});
