import { registrySubscriptions } from '@tisheng/service-kit/registry';
import { reviewCandidate, reviewClosed } from '#application/from-registry.ts';

export const subscriptions = registrySubscriptions(
  { figures: true },
  {
    BusinessConverted: (context, { data }) => reviewCandidate(context, data.businessId),
    BusinessClosed: { many: reviewClosed },
    BusinessesMerged: (context, { data }) => reviewCandidate(context, data.absorbedBusinessId),
  },
);
