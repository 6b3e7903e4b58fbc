import { expectTypeOf, test } from 'vitest';
import type { BodyOf, Decision, Got, Item } from './doors.ts';
import { get, post, put, urlOf } from './http.ts';

/** Never called: whether it compiles is the test, and `vue-tsc` is who judges. */
export const misuses = () => [
  // @ts-expect-error a door that is not there
  get('permit-transfer/case'),
  // @ts-expect-error a door of another method
  get('subsidy-ledger/claims/{claimId}/approval', { claimId: 'c' }),
  // @ts-expect-error what the path names is left out
  get('permit-transfer/cases/{id}'),
  // @ts-expect-error a filter that the door does not know
  get('permit-transfer/cases', { limit: 20, departmentName: 'health' }),
  // @ts-expect-error a body without what the door wants
  post('permit-transfer/cases/{id}/refusal', { id: 'c' }, { reason: '不符' }),
  // @ts-expect-error a member of the body that the door does not know
  post('conversion-pool/screenings', {}, { district: 'wuda', on: '2026-12-01' }),
  // @ts-expect-error a word that is not on the closed list
  post('conversion-pool/screenings', {}, { district: 'beijing' }),
  // @ts-expect-error a body where the door takes none
  post('journey/rebuild', {}, { now: true }),
  // @ts-expect-error a name of another door
  put('portal/accounts/{id}/password-reset', { account: 'a' }, { reason: '' }),
  // @ts-expect-error a file that no door gives
  urlOf('subsidy-ledger/funds/{fundId}/entries.csv', { fundId: 'f' }),
];

test('what a door answers is known to the member, and each closed list is a union', () => {
  type Case = Item<Got<'permit-transfer/cases'>>;
  expectTypeOf<Case['track']>().toEqualTypeOf<'transfer' | 'ordinary'>();
  expectTypeOf<Case>().not.toHaveProperty('department_name');
  expectTypeOf<Got<'subsidy-ledger/claims/{claimId}'>['amountFen']>().toEqualTypeOf<
    number | null
  >();
});

test('a decision pairs the last word of its door with what that door takes', () => {
  type OnCandidate = Decision<'conversion-pool/candidates/{businessId}'>;
  expectTypeOf<OnCandidate[0]>().toEqualTypeOf<
    'admission' | 'assignment' | 'visits' | 'willingness' | 'coaching' | 'release'
  >();
  expectTypeOf<Extract<OnCandidate, ['release', unknown]>[1]>().toEqualTypeOf<{ reason: string }>();
  expectTypeOf<BodyOf<'post', 'subsidy-ledger/claims/{claimId}/approval'>>().toEqualTypeOf<
    Record<string, never>
  >();
});
