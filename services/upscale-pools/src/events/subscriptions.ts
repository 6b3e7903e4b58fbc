import { registrySubscriptions } from '@tisheng/service-kit/registry';
import {
  reviewClosed,
  reviewLineage,
  reviewNewcomers,
  reviewPooled,
} from '#application/from-registry.ts';

export const subscriptions = registrySubscriptions(
  { figures: true },
  {
    BusinessRegistered: { many: reviewNewcomers },
    RegistrationChanged: { many: reviewPooled },
    FiguresReported: { many: reviewPooled },
    BusinessConverted: (context, { data }) => reviewLineage(context, data.businessId),
    BusinessClosed: { many: reviewClosed },
    BusinessesMerged: (context, { data }) => reviewLineage(context, data.businessId),
  },
);
