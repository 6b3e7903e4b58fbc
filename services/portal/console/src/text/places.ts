import { districtNames } from '@tisheng/contracts/words';
import { optionsOf } from './options.ts';

export const districts = optionsOf(districtNames);
export const policyScopes = optionsOf({ city: '全市', ...districtNames });
