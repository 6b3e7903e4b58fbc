export {
  findOfficer,
  getOfficer,
  type ListedOfficer,
  listOfficers,
  type OfficerFilter,
} from './directory.ts';
export { directoryTables } from './directory-tables.ts';
export { directorySubscriptions } from './subscriptions.ts';
