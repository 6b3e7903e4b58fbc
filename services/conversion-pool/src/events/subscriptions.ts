import type { businessRegistry } from '@tisheng/contracts';
import type { SubscriptionsTo } from '@tisheng/service-kit/messaging';
import {
  keepChanged,
  keepFigures,
  keepRegistered,
  noteClosure,
  noteConversion,
} from '#application/from-registry.ts';

export const subscriptions = {
  BusinessRegistered: ({ tx }, { data }) => keepRegistered(tx, data),
  RegistrationChanged: ({ tx }, { data }) => keepChanged(tx, data),
  FiguresReported: ({ tx }, { data }) => keepFigures(tx, data),
  BusinessConverted: (context, { data }) => noteConversion(context, data),
  BusinessClosed: (context, { data }) => noteClosure(context, data),
} satisfies SubscriptionsTo<typeof businessRegistry>;
