import type { businessRegistry } from '@tisheng/contracts';
import type { SubscriptionsTo } from '@tisheng/service-kit/messaging';
import {
  copyBusiness,
  copyChange,
  copyClosing,
  copyMerger,
  takeConversion,
} from '#application/business-copies.ts';

export const subscriptions = {
  BusinessRegistered: copyBusiness,
  RegistrationChanged: copyChange,
  BusinessClosed: copyClosing,
  BusinessesMerged: copyMerger,
  BusinessConverted: takeConversion,
} satisfies SubscriptionsTo<typeof businessRegistry>;
