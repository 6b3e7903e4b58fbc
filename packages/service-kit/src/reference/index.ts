export { loadCalendar, loadReference } from './load-reference.ts';
export { type PolicyInForce, Reference, type ReferenceNeeds } from './reference.ts';
export { referenceTables } from './reference-tables.ts';
export { referenceSubscriptions } from './subscriptions.ts';
