export { actTables } from './act-tables.ts';
export type { Acts } from './acts.ts';
export { latestActs } from './kept-acts.ts';
export type { Readiness } from './readiness.ts';
