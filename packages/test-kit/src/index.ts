export { type AnActor, anActorToken, testActorKeys } from './actor-token.ts';
export { type AnyOrder, anyOrderEndsTheSame, type Compared } from './any-order.ts';
export { type Asked, askAnything } from './any-request/any-request.ts';
export { testBroker } from './broker.ts';
export { createTestDatabase, type TestDatabase } from './database.ts';
export { askElsewhere, type Ground } from './elsewhere/elsewhere.ts';
export { eventually } from './eventually.ts';
export { factsByHand, type ToldFact } from './facts-by-hand.ts';
export {
  type ARegistration,
  aRegistration,
  closed,
  converted,
  creditListed,
  creditRepaired,
  generalTaxpayer,
  household,
  householdRegistration,
  merged,
  registered,
  registrationChanged,
  reported,
  splitOff,
} from './register-facts.ts';
export { carriedOver } from './running-city.ts';
export { type Call, type ServiceUnderTest, serviceUnderTest } from './service-under-test.ts';
export { connected, sqlRows } from './sql-rows.ts';
export { type Said, saidDuring, statementsOf } from './statements-of.ts';
export { wholePdf } from './whole-pdf.ts';
