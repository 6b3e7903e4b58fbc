import {
  candidateStatusNames,
  memberStatusNames,
  tierNames,
  upscalePoolNames,
  willingnessNames,
} from '@tisheng/contracts/words';
import { optionsOf } from './options.ts';

export const willingness = optionsOf(willingnessNames);
export const candidateStatuses = optionsOf(candidateStatusNames);
export const upscalePools = optionsOf(upscalePoolNames);
export const memberStatuses = optionsOf(memberStatusNames);
export const tiers = optionsOf(tierNames);
