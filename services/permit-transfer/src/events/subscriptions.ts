import { registrySubscriptions } from '@tisheng/service-kit/registry';
import { reviewLineage, reviewNewcomer } from '#application/from-registry.ts';

export const subscriptions = registrySubscriptions(
  {},
  {
    BusinessRegistered: (context, { data }) => reviewNewcomer(context, data.businessId),
    RegistrationChanged: (context, { data }) => reviewLineage(context, data.businessId),
    BusinessConverted: (context, { data }) => reviewLineage(context, data.businessId),
    BusinessClosed: (context, { data }) => reviewLineage(context, data.businessId),
    BusinessesMerged: (context, { data }) => reviewLineage(context, data.businessId),
  },
);
