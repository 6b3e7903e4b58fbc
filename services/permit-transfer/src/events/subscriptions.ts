import { registrySubscriptions } from '@tisheng/service-kit/registry';
import { reviewClosed, reviewLineage, reviewNewcomers } from '#application/from-registry.ts';

export const subscriptions = registrySubscriptions(
  {},
  {
    BusinessRegistered: { many: reviewNewcomers },
    RegistrationChanged: (context, { data }) => reviewLineage(context, data.businessId),
    BusinessConverted: (context, { data }) => reviewLineage(context, data.businessId),
    BusinessClosed: { many: reviewClosed },
    BusinessesMerged: (context, { data }) => reviewLineage(context, data.businessId),
  },
);
