import { fileURLToPath } from 'node:url';
import { streams } from '@tisheng/contracts';
import { createService, type ServiceOptions } from '@tisheng/service-kit/service';
import { watchFacts } from '#application/fact-watch.ts';
import { findLineage } from '#application/journeys.ts';
import { projectFacts } from '#application/project-facts.ts';
import { rebuildSweep } from '#application/rebuild.ts';
import { rebuildRoutes } from '#http/rebuild-routes.ts';
import { refusalTexts } from '#http/refusals.ts';
import { journeyRoutes } from '#http/routes.ts';

export const createApp = (options: ServiceOptions) =>
  createService(
    {
      name: 'journey',
      topic: null,
      entities: [],
      migrationsPath: fileURLToPath(new URL('../migrations', import.meta.url)),
      refusals: refusalTexts,
      routes: (doors, orm) => {
        journeyRoutes(doors, watchFacts(orm));
        rebuildRoutes(doors);
      },
      sweeps: [rebuildSweep()],
      lineage: findLineage,
      listensTo: Object.values(streams),
      batch: projectFacts,
      needs: { policies: ['lamp-bands'], calendar: true },
    },
    options,
  );
