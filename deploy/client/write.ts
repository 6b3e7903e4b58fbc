import { writeFileSync } from 'node:fs';
import { openEmptyCity } from '../access/collect.ts';
import { doorsFile, doorTypes } from './types.ts';

/** After the shape of a door was changed on purpose: writes anew what the console knows of the doors. */
const { apps } = await openEmptyCity();
for (const app of apps) {
  writeFileSync(doorsFile(app.name), await doorTypes(app));
  await app.close();
}
