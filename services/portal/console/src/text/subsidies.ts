import {
  batchStatusNames,
  claimStatusNames,
  entitlementStatusNames,
  ledgerAccountNames,
  paymentStatusNames,
  programmeNames,
} from '@tisheng/contracts/words';
import { optionsOf } from './options.ts';

export const programmes = optionsOf(programmeNames);
export const entitlementStatuses = optionsOf(entitlementStatusNames);
export const claimStatuses = optionsOf(claimStatusNames);
export const batchStatuses = optionsOf(batchStatusNames);
export const paymentStatuses = optionsOf(paymentStatusNames);
export const ledgerAccounts = optionsOf(ledgerAccountNames);
