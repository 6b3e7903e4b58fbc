export { loadCalendar, loadReference } from './load-reference.ts';
export { type PolicyInForce, Reference, type ReferenceNeeds } from './reference.ts';
export { referenceEnds, referenceTables } from './reference-tables.ts';
export { referenceSubscriptions } from './subscriptions.ts';
