import type { Day } from '@tisheng/contracts';
import { signedIn } from '../people.ts';
import type { People } from '../story/step.ts';
import type { Chapter, Townspeople } from './chapter.ts';
import { workdayBefore } from './days.ts';
import { importChapters } from './imports.ts';
import { permitChapters } from './permits.ts';
import { poolChapters } from './pool.ts';
import { upscaleChapters } from './upscale.ts';

/** What happens in the city between the story's end and the present day; the earliest first. */
export const chapters: Chapter[] = [
  ...importChapters,
  ...poolChapters,
  ...permitChapters,
  ...upscaleChapters,
].toSorted((a, b) => b.before - a.before);

type City = {
  portal: string;
  people: People;
  present: Day;
  advance: (day: Day) => Promise<void>;
  tell: (line: string) => void;
};

/** Lives on from the story to the present day, by the public doors alone; may be told again after a crash. */
export async function liveOn({ portal, people, present, advance, tell }: City): Promise<void> {
  const townspeople: Townspeople = {
    ...people,
    cultivators: {
      haibowan: people.cultivation,
      wuda: signedIn(portal, 'demo-cultivation-wuda'),
      hainan: people.cultivationHainan,
    },
  };
  const workday = (before: number) => workdayBefore(present, before);
  for (const { before, says, run } of chapters) {
    const today = workday(before);
    await advance(today);
    await run({ people: townspeople, today, workday });
    tell(`全市  ${today}  ${says}`);
  }
}
