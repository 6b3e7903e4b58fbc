export {
  districtOn,
  type FormerName,
  findBusiness,
  findBusinesses,
  findRecord,
  findRecords,
  type KnownBusiness,
  type KnownConversion,
  listConversions,
  listFormerNames,
} from './businesses.ts';
export { nobodyElse, reviewConcerned } from './concerned.ts';
export { type Ending, endingOf } from './ending.ts';
export { type Lineage, lineageMembers, lineageOf, lockLineage, survivorsOf } from './lineage.ts';
export {
  type KnownCreditRecord,
  type KnownFigure,
  listAnnualReportYears,
  listCreditRecords,
  listFigures,
} from './parts.ts';
export { type RegistryParts, registryTables } from './registry-tables.ts';
export { isNamed } from './search.ts';
export { registryKeepers, registrySubscriptions } from './subscriptions.ts';
