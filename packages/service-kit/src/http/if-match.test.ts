import type { FastifyRequest } from 'fastify';
import { describe, expect, test } from 'vitest';
import { expectedVersion, requireVersion } from './if-match.ts';

const asking = (match?: string) =>
  ({ headers: { 'if-match': match } }) as unknown as FastifyRequest;

describe('expectedVersion', () => {
  test.each([
    ['"7"', 7],
    ['7', 7],
    ['"0"', 0],
  ])('reads %s', (match, version) => {
    expect(expectedVersion(asking(match))).toBe(version);
  });

  test.each([undefined, '', '*', '"seven"', 'W/"7"', '"-1"'])('refuses %s', (match) => {
    expect(() => expectedVersion(asking(match))).toThrow(
      expect.objectContaining({ code: 'version-required' }),
    );
  });
});

describe('requireVersion', () => {
  test('lets pass who saw the present version', () => {
    expect(() => requireVersion({ version: 3 }, 3)).not.toThrow();
  });

  test('refuses who saw an older one, and says who was faster', () => {
    expect(() => requireVersion({ version: 4, lastActor: '示例经办人' }, 3)).toThrow(
      expect.objectContaining({
        code: 'stale-version',
        message: '示例经办人刚刚办理了此件，请查看最新情况后再决定',
        facts: { currentVersion: 4, lastActor: '示例经办人' },
      }),
    );
  });
});
