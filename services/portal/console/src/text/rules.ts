import { versionStatusNames } from '@tisheng/contracts/words';
import { optionsOf } from './options.ts';

export const policyStatuses = optionsOf(versionStatusNames);
