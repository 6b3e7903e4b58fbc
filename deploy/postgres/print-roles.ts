import { rolesSql } from './roles-sql.ts';

process.stdout.write(rolesSql());
