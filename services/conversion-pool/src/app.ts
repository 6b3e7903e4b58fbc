import { fileURLToPath } from 'node:url';
import { conversionPool } from '@tisheng/contracts';
import { directorySubscriptions } from '@tisheng/service-kit/directory';
import { referenceSubscriptions } from '@tisheng/service-kit/reference';
import { lineageMembers } from '@tisheng/service-kit/registry';
import { createService, type ServiceOptions } from '@tisheng/service-kit/service';
import { subscriptions } from '#events/subscriptions.ts';
import { candidateRoutes } from '#http/candidate-routes.ts';
import { refusalTexts } from '#http/refusals.ts';
import { CandidateRow } from '#persistence/rows.ts';

export const createApp = (options: ServiceOptions) =>
  createService(
    {
      name: 'conversion-pool',
      topic: conversionPool.topic,
      entities: [CandidateRow],
      migrationsPath: fileURLToPath(new URL('../migrations', import.meta.url)),
      refusals: refusalTexts,
      routes: candidateRoutes,
      subscriptions: { ...referenceSubscriptions, ...directorySubscriptions, ...subscriptions },
      lineage: lineageMembers,
      needs: { policies: ['conversion-pool-criteria'] },
    },
    options,
  );
