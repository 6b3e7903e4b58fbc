import { describe, expect, test } from 'vitest';
import { isPlainPath } from './paths.ts';

describe('isPlainPath', () => {
  test.each([
    '/api/conversion-pool/candidates',
    '/api/permit-transfer/cases/01979c5a/documents/approval.pdf',
    '/api/business-registry/businesses/by-code/91150302MA0N12345X',
    '/api/journey/search/%E9%9D%A2%E9%A6%86',
    '/api/journey/targets/...',
    '/api/journey/%252e%252e',
  ])('takes %s', (path) => {
    expect(isPlainPath(path)).toBe(true);
  });

  test.each([
    '/api/conversion-pool/../../metrics',
    '/api/conversion-pool/%2e%2e/%2e%2e/metrics',
    '/api/conversion-pool/.%2E/metrics',
    '/api/conversion-pool/./candidates',
    '/api/conversion-pool//candidates',
    '/api//conversion-pool/candidates',
    '/api/conversion-pool/candidates/',
    '/api/conversion-pool/..%2f..%2fmetrics',
    '/api/conversion-pool/a%5cb',
    '/api/conversion-pool/a\\..\\b',
    '/api/conversion-pool/%00',
    '/api/conversion-pool/%zz',
    '/api/conversion-pool',
    '/metrics',
    'http://elsewhere/api/conversion-pool/candidates',
  ])('refuses %s', (path) => {
    expect(isPlainPath(path)).toBe(false);
  });
});
