import { type Seal, type SealedRow, verifySeals } from '@tisheng/service-kit/messaging';
import { sqlRows } from '@tisheng/test-kit';
import type { Told } from './topic.ts';

/**
 * I15 each journalled fact is still owed or in the topic, and the topic tells nothing else · I17 sequences 1..n
 * without a gap, told in that order · I19 the seals verify.
 */
export async function checkPublished(url: string, told: Told): Promise<void> {
  await checkJournal(url);
  const facts = await sqlRows<{ id: string; owed: boolean }>(
    url,
    'select id, o.position is not null as owed from journal left join outbox o using (position)',
  );
  const lost = facts.filter(({ id, owed }) => !owed && !told.ids.has(id)).length;
  demand('I15', lost === 0, `${lost} facts are neither owed nor in the topic`);
  const known = new Set(facts.map(({ id }) => id));
  const strange = [...told.ids].filter((id) => !known.has(id)).length;
  demand('I15', strange === 0, `${strange} facts were told that nobody committed`);
  demand('I17', told.outOfOrder === 0, `${told.outOfOrder} facts were told out of order`);
  await checkSeals(url);
}

/** The part of I15 and I17 that needs no topic. */
export async function checkJournal(url: string): Promise<void> {
  const [found] = await sqlRows<{ gaps: number; dangling: number }>(
    url,
    `select (select count(*)::int from (select from journal group by subject
        having max(sequence) <> count(*)) gap) as gaps,
      (select count(*)::int from outbox o where not exists
        (select from journal j where j.position = o.position)) as dangling`,
  );
  demand('I15', found?.dangling === 0, 'a pointer points at nothing');
  demand('I17', found?.gaps === 0, `${found?.gaps} subjects have gaps in their sequence`);
}

async function checkSeals(url: string): Promise<void> {
  const seals = await sqlRows<Seal>(url, 'select * from seals order by number');
  const sealed = await sqlRows<SealedRow>(
    url,
    'select position, envelope::text as envelope from journal order by position',
  );
  const faults = verifySeals(seals, sealed);
  demand('I19', faults.length === 0, JSON.stringify(faults[0]));
}

/** I16 one inbox row for each distinct fact · I18 dead, held and processed together are what was published. */
export async function checkConsumed(url: string, distinct: number): Promise<void> {
  const [found] = await sqlRows<{ inbox: number; done: number; waiting: number }>(
    url,
    `select count(*)::int as inbox, (count(*) filter (where outcome not in ('dead', 'held')))::int as done,
      (select count(*)::int from held_facts)
        + (select count(*)::int from dead_letters where replayed_at is null) as waiting
     from inbox`,
  );
  const { inbox = 0, done = 0, waiting = 0 } = found ?? {};
  demand('I16', inbox === distinct, `${inbox} inbox rows, ${distinct} distinct facts`);
  demand('I18', done + waiting === distinct, `${done} done and ${waiting} waiting`);
}

export function demand(invariant: string, holds: boolean, otherwise: string): void {
  if (!holds) throw new Error(`${invariant} is broken: ${otherwise}`);
}
