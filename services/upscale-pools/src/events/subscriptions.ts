import type { businessRegistry } from '@tisheng/contracts';
import type { SubscriptionsTo } from '@tisheng/service-kit/messaging';
import {
  keepChanged,
  keepRegistered,
  mergeFirms,
  noteClosure,
  noteConversion,
  noteFigures,
} from '#application/from-registry.ts';

export const subscriptions = {
  BusinessRegistered: ({ tx }, { data }) => keepRegistered(tx, data),
  RegistrationChanged: ({ tx }, { data }) => keepChanged(tx, data),
  FiguresReported: (context, { data }) => noteFigures(context, data),
  BusinessConverted: (context, { data }) => noteConversion(context, data),
  BusinessClosed: (context, { data }) => noteClosure(context, data),
  BusinessesMerged: ({ tx }, { data }) => mergeFirms(tx, data),
} satisfies SubscriptionsTo<typeof businessRegistry>;
