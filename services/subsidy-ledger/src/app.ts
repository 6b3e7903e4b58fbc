import { fileURLToPath } from 'node:url';
import { subsidyLedger } from '@tisheng/contracts';
import { lineageMembers } from '@tisheng/service-kit/registry';
import { createService, type ServiceOptions } from '@tisheng/service-kit/service';
import { endPublicities } from '#application/publicities.ts';
import { openLateWatches, reviewDueWatches } from '#application/watch-sweeps.ts';
import { subscriptions } from '#events/subscriptions.ts';
import { batchRoutes } from '#http/batch-routes.ts';
import { claimRoutes } from '#http/claim-routes.ts';
import { decisionRoutes } from '#http/decision-routes.ts';
import { entitlementRoutes } from '#http/entitlement-routes.ts';
import { fundChangeRoutes } from '#http/fund-change-routes.ts';
import { fundRoutes } from '#http/fund-routes.ts';
import { refusalTexts } from '#http/refusals.ts';
import { createAccountSeal } from '#persistence/account-seal.ts';
import { BatchRow, PaymentLineRow } from '#persistence/batch-row.ts';
import { ClaimRow } from '#persistence/claim-row.ts';
import { EntitlementRow } from '#persistence/entitlement-row.ts';
import { FundChangeRow } from '#persistence/fund-change-row.ts';
import { FundRow } from '#persistence/fund-row.ts';

/** `accountKey`: 32 bytes in base64, under which account numbers rest. */
type SubsidyLedgerOptions = ServiceOptions & { accountKey: string };

export const createApp = ({ accountKey, ...options }: SubsidyLedgerOptions) => {
  const seal = createAccountSeal(accountKey);
  return createService(
    {
      name: 'subsidy-ledger',
      topic: subsidyLedger.topic,
      entities: [FundRow, FundChangeRow, EntitlementRow, ClaimRow, BatchRow, PaymentLineRow],
      migrationsPath: fileURLToPath(new URL('../migrations', import.meta.url)),
      refusals: refusalTexts,
      routes: (doors) => {
        fundRoutes(doors);
        fundChangeRoutes(doors);
        entitlementRoutes(doors);
        claimRoutes(doors, seal);
        decisionRoutes(doors, seal);
        batchRoutes(doors, seal);
      },
      subscriptions,
      lineage: lineageMembers,
      sweeps: [openLateWatches, reviewDueWatches, endPublicities],
      needs: {
        policies: ['conversion-subsidy', 'publicity-period', 'credit-evaluation'],
        calendar: true,
      },
    },
    options,
  );
};
