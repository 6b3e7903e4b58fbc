import type { businessRegistry, portal, rulebook, upscalePools } from '@tisheng/contracts';
import { directorySubscriptions } from '@tisheng/service-kit/directory';
import type { SubscriptionsTo } from '@tisheng/service-kit/messaging';
import { referenceSubscriptions } from '@tisheng/service-kit/reference';
import {
  keepAnnualReports,
  keepChange,
  keepClosing,
  keepConversion,
  keepCreditRecord,
  keepCreditRepair,
  keepDelisting,
  keepListing,
  keepMerger,
  keepRegistered,
  keepSplit,
} from '#application/known-businesses.ts';
import { projectPublicities } from '#application/publicities.ts';

/** Pools are not among them: membership is never read（举措20：同等待遇）. */
export const subscriptions = {
  ...directorySubscriptions,
  ...referenceSubscriptions,
  CalendarPublished: async (context, fact) => {
    await referenceSubscriptions.CalendarPublished(context, fact);
    await projectPublicities(context);
  },
  BusinessRegistered: (context, { data }) => keepRegistered(context, data),
  RegistrationChanged: (context, { data }) => keepChange(context, data),
  BusinessConverted: (context, { data }) => keepConversion(context, data),
  BusinessClosed: (context, { data }) => keepClosing(context, data),
  BusinessesMerged: (context, { data }) => keepMerger(context, data),
  BusinessSplitOff: (context, { data }) => keepSplit(context, data),
  FiguresReported: (context, { data }) => keepAnnualReports(context, data),
  CreditRecordListed: (context, { data }) => keepCreditRecord(context, data),
  CreditRecordRepaired: (context, { data }) => keepCreditRepair(context, data),
  FirmListed: (context, { data }) => keepListing(context, data),
  FirmDelisted: (context, { data }) => keepDelisting(context, data),
} satisfies SubscriptionsTo<
  typeof businessRegistry | typeof portal | typeof rulebook | typeof upscalePools
>;
