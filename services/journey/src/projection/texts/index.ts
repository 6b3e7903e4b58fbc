import { type EventType, factNames } from '@tisheng/contracts';
import type { Entry } from '../entry.ts';
import { permitTexts } from './permit-texts.ts';
import { poolTexts } from './pool-texts.ts';
import { portalTexts } from './portal-texts.ts';
import { registryTexts } from './registry-texts.ts';
import { rulebookTexts } from './rulebook-texts.ts';
import { subsidyTexts } from './subsidy-texts.ts';
import type { Text } from './text.ts';
import { upscaleTexts } from './upscale-texts.ts';

/** Every event of the city in the words of a timeline. */
export const texts: { [Type in EventType]: Text<Type> } = {
  ...registryTexts,
  ...rulebookTexts,
  ...poolTexts,
  ...permitTexts,
  ...upscaleTexts,
  ...subsidyTexts,
  ...portalTexts,
};

export type Told = { title: string; detail: string; ground: string | null };

export function tell(entry: Entry): Told {
  // The table is closed over the types; TypeScript cannot see that entry and text are of the same one.
  const text = texts[entry.type] as Text<EventType>;
  return {
    title: factNames[entry.type],
    detail: text.detail(entry.data),
    ground: groundOf(entry) ?? text.ground ?? null,
  };
}

/** The citation of the policy version that a decision rests on. */
function groundOf({ data }: Entry): string | null {
  if (!('ground' in data) || typeof data.ground === 'string') return null;
  return data.ground.citation;
}
