import type { Day, District } from '@tisheng/contracts';
import type { Person } from '../people.ts';
import type { People } from '../story/step.ts';

/** Those who act in the life of the city: the people of the story, and one officer for each district. */
export type Townspeople = People & { cultivators: Record<District, Person> };

export type Scene = {
  people: Townspeople;
  today: Day;
  /** The nth working day before the present one. */
  workday: (before: number) => Day;
};

export type Chapter = {
  /** Working days before the present day on which it happens. */
  before: number;
  /** Chinese, printed when it is done. */
  says: string;
  run: (scene: Scene) => Promise<unknown>;
};

/** Fixed identities, apart from those of the story. */
export const lifeId = (n: number) => `018e0000-0000-7000-8001-${n.toString(16).padStart(12, '0')}`;

const groupSize = 4;

/** A few at a time: a laptop with two cores has to stay usable. */
export async function inGroups<Item>(
  items: readonly Item[],
  run: (item: Item) => Promise<unknown>,
): Promise<void> {
  for (let from = 0; from < items.length; from += groupSize)
    await Promise.all(items.slice(from, from + groupSize).map(run));
}

/** The identity that the import gave to a business of this code; a code of before answers as well. */
export async function businessIdOf(person: Person, creditCode: string): Promise<string> {
  const { body } = await person.get(`business-registry/businesses/by-code/${creditCode}`);
  return String(body['businessId']);
}
