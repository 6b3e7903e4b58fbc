import type { FastifyRequest } from 'fastify';
import { describe, expect, test } from 'vitest';
import { expectedVersion, requireVersion } from './if-match.ts';

const asking = (ifMatch?: string) =>
  ({ headers: ifMatch === undefined ? {} : { 'if-match': ifMatch } }) as FastifyRequest;

describe('expectedVersion', () => {
  test.each([
    ['"7"', 7],
    ['7', 7],
    ['"0"', 0],
  ])('reads If-Match: %s as %i', (header, version) => {
    expect(expectedVersion(asking(header))).toBe(version);
  });

  test.each([undefined, '', '*', 'W/"7"', '"7", "8"', '-1', '7.5', 'seven'])(
    'refuses If-Match: %s',
    (header) => {
      expect(() => expectedVersion(asking(header))).toThrow(
        expect.objectContaining({ code: 'version-required' }),
      );
    },
  );
});

describe('requireVersion', () => {
  test('lets a decision pass that saw the present state', () => {
    expect(() => requireVersion({ version: 3 }, 3)).not.toThrow();
  });

  test.each([2, 4])(
    'refuses a decision that saw version %i of 3, and tells the present one',
    (seen) => {
      expect(() => requireVersion({ version: 3 }, seen)).toThrow(
        expect.objectContaining({
          code: 'stale-version',
          facts: { currentVersion: 3, lastActor: null },
        }),
      );
    },
  );

  test('says who was faster where that is known', () => {
    expect(() => requireVersion({ version: 3, lastActor: '测试员' }, 2)).toThrow(
      '测试员刚刚办理了此件，请查看最新情况后再决定',
    );
  });
});
