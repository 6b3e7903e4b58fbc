import { noodleShop as shop } from './cast.ts';
import type { People } from './step.ts';

/**
 * Waits until the shop's journey tells a fact so many times. A fact stays told, whereas a state passes: so the story
 * can be told again from any point.
 */
export function heard({ leading }: People, type: string, times = 1) {
  return leading.until(
    `journey/journeys/${shop.businessId}`,
    ({ timeline }) =>
      Array.isArray(timeline) &&
      (timeline as { type: string }[]).filter((entry) => entry.type === type).length >= times,
    `${type} on the journey`,
  );
}
