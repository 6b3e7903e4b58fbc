import { raw } from '@mikro-orm/core';
import { inForceOn } from '@tisheng/service-kit/in-force';

/** The condition of a version that is published and holds on a day, whatever a sweep has marked since. */
export const publishedAndInForce = (on: string) => ({
  number: { $ne: null },
  [raw(inForceOn, [on])]: [],
});
