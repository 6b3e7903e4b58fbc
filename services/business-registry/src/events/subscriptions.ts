import type { Subscriptions } from '@tisheng/service-kit/messaging';
import { hearOfUse } from '#application/business-uses.ts';
import { useFacts } from '#domain/business-use.ts';

/** The facts of other services are heard for one thing only: who uses which business. */
export const subscriptions: Subscriptions = Object.fromEntries(
  useFacts.map((type) => [type, hearOfUse]),
);
