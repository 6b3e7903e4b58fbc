export { createOrm, type Entities, type Orm } from './orm.ts';
export { migrate } from './migrate.ts';
