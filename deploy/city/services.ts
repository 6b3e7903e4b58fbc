/** Every service of the city, in the order in which the city starts them: the rulebook speaks first. */
export const serviceNames = [
  'rulebook',
  'business-registry',
  'conversion-pool',
  'permit-transfer',
  'upscale-pools',
  'subsidy-ledger',
  'journey',
  'portal',
] as const;
export type ServiceName = (typeof serviceNames)[number];
