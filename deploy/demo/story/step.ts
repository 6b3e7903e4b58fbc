import type { Person } from '../people.ts';

/** Those who act, each at the portal's door with a session of his own. */
export type People = {
  cultivation: Person;
  cultivationHainan: Person;
  /** 初审 by another person than the one who lodged. */
  verifier: Person;
  registrar: Person;
  food: Person;
  foodHead: Person;
  health: Person;
  tobacco: Person;
  reviewer: Person;
  secondReviewer: Person;
  payer: Person;
  checker: Person;
  commerce: Person;
  statistics: Person;
  editor: Person;
  publisher: Person;
  leading: Person;
  admin: Person;
};

export type Step = {
  /** The day on which it happens; the clock goes forward to its morning first. */
  on: string;
  /** Chinese, printed as the story goes. */
  says: string;
  run: (people: People) => Promise<unknown>;
};
