import type { ServiceName } from '../city/services.ts';
import type { Told } from './topic.ts';

/** I1 to I24, as the README lists them. */
export type Invariant = `I${number}`;

export type Query = <Row>(sql: string, values?: unknown[]) => Promise<Row[]>;

/** What a check sees: one service's database at one moment, and what is told in the whole city. */
export type Scene = {
  service: string;
  /** The role in which the service works. */
  appRole: string;
  query: Query;
  /** What stands in each topic, by the service that owns it. */
  topics: ReadonlyMap<string, Told>;
  /** Services whose facts this one reads. */
  sources: readonly string[];
  /** The newest day of which any fact speaks: the city's today, or a little before it. */
  today: string;
  given: Given;
};

/** What a test knows beyond databases and topics. */
export type Given = {
  /** Facts that were promised by an answer 2xx. */
  promised?: ReadonlySet<string>;
  /** Ids of facts that a test put on topics by its own hand, and unreadable messages for each topic. */
  foreign?: { ids: ReadonlySet<string>; unreadable: number };
  /** Facts may be parked and may wait, as long as somebody has yet to decide on them. */
  openLetters?: boolean;
};

/** Reads databases and topics alone and shares no code with the services' logic; answers what is broken. */
export type Check = {
  invariant: Invariant;
  name: string;
  says: string;
  in: readonly ServiceName[];
  broken: (scene: Scene) => Promise<string[]>;
};

/** A check in one statement: each row, by its column `broken`, names one thing that must not be. */
export function byRows(check: Omit<Check, 'broken'> & { sql: string }): Check {
  const { sql, ...rest } = check;
  const limited = `select broken::text from (${sql}) found limit 20`;
  return {
    ...rest,
    broken: async ({ query }) =>
      (await query<{ broken: string }>(limited)).map((row) => row.broken),
  };
}
