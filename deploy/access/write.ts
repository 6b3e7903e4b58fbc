import { readFileSync, writeFileSync } from 'node:fs';
import { serviceNames } from '../city/services.ts';
import { openEmptyCity } from './collect.ts';
import { withDoors } from './door-lists.ts';
import { declaredDoors, tableForPeople, withTable } from './tables.ts';

/** After a door or who may pass it was changed on purpose: writes the declared table and what READMEs say of it anew. */
const { doors, apps } = await openEmptyCity();
const declared = new URL('doors.txt', import.meta.url);
const readme = new URL('../../services/portal/README.md', import.meta.url);
writeFileSync(declared, declaredDoors(doors));
writeFileSync(readme, withTable(readFileSync(readme, 'utf8'), tableForPeople(doors)));
for (const service of serviceNames) {
  const own = new URL(`../../services/${service}/README.md`, import.meta.url);
  writeFileSync(own, withDoors(readFileSync(own, 'utf8'), service, { doors }));
}
for (const app of apps) await app.close();
