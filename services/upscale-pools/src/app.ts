import { fileURLToPath } from 'node:url';
import { upscalePools } from '@tisheng/contracts';
import { directorySubscriptions } from '@tisheng/service-kit/directory';
import { referenceSubscriptions } from '@tisheng/service-kit/reference';
import { lineageMembers } from '@tisheng/service-kit/registry';
import { createService, type ServiceOptions } from '@tisheng/service-kit/service';
import { subscriptions } from '#events/subscriptions.ts';
import { memberRoutes } from '#http/member-routes.ts';
import { refusalTexts } from '#http/refusals.ts';
import { MemberRow } from '#persistence/rows.ts';

export const createApp = (options: ServiceOptions) =>
  createService(
    {
      name: 'upscale-pools',
      topic: upscalePools.topic,
      entities: [MemberRow],
      migrationsPath: fileURLToPath(new URL('../migrations', import.meta.url)),
      refusals: refusalTexts,
      routes: memberRoutes,
      subscriptions: { ...referenceSubscriptions, ...directorySubscriptions, ...subscriptions },
      lineage: lineageMembers,
      needs: { policies: ['upscale-thresholds', 'upscale-pool-bands'] },
    },
    options,
  );
