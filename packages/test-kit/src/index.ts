export { type AnActor, anActorToken, testActorKeys } from './actor-token.ts';
export { testBroker } from './broker.ts';
export { createTestDatabase, type TestDatabase } from './database.ts';
export { eventually } from './eventually.ts';
export { sqlRows } from './sql-rows.ts';
