import { expect, test } from 'vitest';
import { placeOf } from './tasks.ts';

test.each([
  ['permit-acceptance', '/permits/1', '/permits/1'],
  ['candidate-judgement', '/entities/1', '/entities/1?tab=pool'],
  ['firm-filing', '/entities/1', '/entities/1?tab=upscale'],
  ['claim-lodging', '/entities/1', '/entities/1?tab=subsidies'],
  ['claim-approval', '/subsidies/1', '/subsidies/1'],
] as const)('a task of kind %s at %s leads to %s', (kind, link, place) => {
  expect(placeOf({ kind, link })).toBe(place);
});
