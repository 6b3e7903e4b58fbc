import type { Scene } from './check.ts';

export type Told = { type: string; data: Record<string, unknown> };

/** A permit case as it is stored, with the facts that its journal tells of it, in order. */
export type CaseFacts = { id: string; row: CaseRow; facts: readonly Told[] };

export const clocks = ['acceptance', 'promise', 'statutory'] as const;
export type ClockName = (typeof clocks)[number];

export type Terms = {
  acceptanceWorkdays: number;
  promiseWorkdays: number;
  statutoryWorkdays: number;
  promiseStartsAt: 'receipt' | 'acceptance';
  suspensionStopsPromise: boolean;
};

type CaseRow = {
  status: string;
  terms: Terms;
  calendar_version: number;
} & Record<`${ClockName}_due_on`, string | null>;

export async function caseFacts({ query }: Pick<Scene, 'query'>): Promise<CaseFacts[]> {
  const rows = await query<CaseRow & { id: string }>(
    `select id, status, terms, calendar_version, acceptance_due_on::text, promise_due_on::text,
       statutory_due_on::text from transfer_cases`,
  );
  const told = await query<Told & { subject: string }>(
    `select subject, type, envelope -> 'data' as data from journal
     where subject like 'case/%' order by subject, sequence`,
  );
  const bySubject = Map.groupBy(told, ({ subject }) => subject);
  return rows.map((row) => ({ id: row.id, row, facts: bySubject.get(`case/${row.id}`) ?? [] }));
}
