import { readFileSync, writeFileSync } from 'node:fs';
import { openEmptyCity } from './collect.ts';
import { declaredDoors, tableForPeople, withTable } from './tables.ts';

/** After a door or who may pass it was changed on purpose: writes the declared table and the one of the README anew. */
const { doors, apps } = await openEmptyCity();
const declared = new URL('doors.txt', import.meta.url);
const readme = new URL('../../services/portal/README.md', import.meta.url);
writeFileSync(declared, declaredDoors(doors));
writeFileSync(readme, withTable(readFileSync(readme, 'utf8'), tableForPeople(doors)));
for (const app of apps) await app.close();
