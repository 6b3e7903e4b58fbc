import { actionsOf } from '@tisheng/service-kit/http';
import { z } from 'zod';

const Rebuild = z.object({
  number: z.int(),
  state: z.enum(['replaying', 'folding', 'swapped', 'abandoned']),
  stateName: z.string(),
  requestedBy: z.string(),
  requestedAt: z.string(),
  /** Facts copied so far, of `entries`. */
  replayed: z.int(),
  /** Businesses folded so far, of `businesses`. */
  folded: z.int(),
  /** Rows in which the rebuilt tables differed from the live ones; null before they were compared. */
  differences: z.int().nullable(),
  finishedAt: z.string().nullable(),
});

export const RebuildView = z.object({
  version: z.int(),
  latest: Rebuild.nullable(),
  entries: z.int(),
  businesses: z.int(),
  availableActions: actionsOf(['rebuild']),
});
