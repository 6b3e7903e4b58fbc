import { registrySubscriptions } from '@tisheng/service-kit/registry';
import { reviewCandidate } from '#application/from-registry.ts';

export const subscriptions = registrySubscriptions(
  { figures: true },
  {
    BusinessConverted: (context, { data }) => reviewCandidate(context, data.businessId),
    BusinessClosed: (context, { data }) => reviewCandidate(context, data.businessId),
    BusinessesMerged: (context, { data }) => reviewCandidate(context, data.absorbedBusinessId),
  },
);
