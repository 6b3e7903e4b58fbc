import type { businessRegistry, rulebook, upscalePools } from '@tisheng/contracts';
import type { SubscriptionsTo } from '@tisheng/service-kit/messaging';
import { referenceSubscriptions } from '@tisheng/service-kit/reference';
import { type RegistryParts, registrySubscriptions } from '@tisheng/service-kit/registry';
import { hearEvidence, keepDelisting, keepListing, lookAgain } from '#application/on-register.ts';
import { projectPublicities } from '#application/publicities.ts';

/** What an award rests on, besides the records themselves. */
const parts: RegistryParts = { credit: true, annualReports: true };

const look = { many: lookAgain };
const evidence = { many: hearEvidence };

/** Whichever fact it was, the lineage is looked at as it stands. */
const reactions = {
  BusinessRegistered: look,
  RegistrationChanged: look,
  BusinessConverted: look,
  BusinessClosed: look,
  BusinessesMerged: look,
  BusinessSplitOff: look,
  FiguresReported: evidence,
  CreditRecordListed: evidence,
  CreditRecordRepaired: evidence,
} satisfies SubscriptionsTo<typeof businessRegistry>;

/** Pools are not among them: membership is never read（举措20：同等待遇）. */
export const subscriptions = {
  ...referenceSubscriptions,
  ...registrySubscriptions(parts, reactions),
  CalendarPublished: async (context, fact) => {
    await referenceSubscriptions.CalendarPublished(context, fact);
    await projectPublicities(context);
  },
  FirmListed: (context, { data }) => keepListing(context, data),
  FirmDelisted: (context, { data }) => keepDelisting(context, data),
} satisfies SubscriptionsTo<typeof businessRegistry | typeof rulebook | typeof upscalePools>;
