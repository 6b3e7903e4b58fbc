import { describe, expect, test } from 'vitest';
import { isTransient } from './lost-race.ts';

const coded = (code: string) => Object.assign(new Error('inside'), { code });

describe('isTransient', () => {
  test.each([
    ['08000', 'connection exception'],
    ['08006', 'connection failure'],
    ['40001', 'serialization failure'],
    ['40003', 'statement completion unknown'],
    ['40P01', 'deadlock'],
    ['53100', 'disk full'],
    ['53200', 'out of memory'],
    ['53300', 'too many connections'],
    ['55P03', 'lock not available'],
    ['57014', 'query cancelled, also by its timeout'],
    ['57P01', 'admin shutdown'],
    ['57P02', 'crash shutdown'],
    ['57P03', 'cannot connect now'],
    ['58030', 'input or output error'],
    ['25006', 'a server that only reads yet'],
    ['25P03', 'idle in transaction too long'],
    ['ECONNREFUSED', 'nobody listens'],
    ['ECONNRESET', 'reset'],
    ['EPIPE', 'closed by the other side'],
    ['ENOTFOUND', 'no such host yet'],
  ])('%s (%s) may pass', (code) => {
    expect(isTransient(coded(code))).toBe(true);
    expect(isTransient(new Error('wrapped', { cause: coded(code) }))).toBe(true);
  });

  test.each([
    'Connection terminated unexpectedly',
    'Connection terminated due to connection timeout',
    'timeout exceeded when trying to connect',
    'Client has encountered a connection error and is not queryable',
    'Query read timeout',
  ])('"%s" may pass', (message) => {
    expect(isTransient(new Error(message))).toBe(true);
  });

  test.each([
    '22P05',
    '22021',
    '22003',
    '22P02',
    '23505',
    '23514',
    '25P02',
    '42P01',
    '42501',
    '54000',
    'P0001',
  ])('%s will not pass by itself', (code) => {
    expect(isTransient(coded(code))).toBe(false);
  });

  test('a bug of a handler will not pass by itself, nor what is no error at all', () => {
    expect(isTransient(new TypeError('undefined is not a function'))).toBe(false);
    expect(isTransient('thrown text')).toBe(false);
  });
});
