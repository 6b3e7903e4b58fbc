import { streams } from '@tisheng/contracts';
import { type Seal, type SealedRow, verifySeals } from '@tisheng/service-kit/messaging';
import type { ServiceName } from '../city/services.ts';
import { serviceNames } from '../city/services.ts';
import { byRows, type Check, type Scene } from './check.ts';
import type { Told } from './topic.ts';

const everywhere = { in: serviceNames } as const;
const publishers = { in: Object.keys(streams) as ServiceName[] } as const;

const ownTopic = ({ topics, service }: Scene) => topics.get(service);

const published: Check[] = [
  {
    ...publishers,
    invariant: 'I15',
    name: 'owed-or-told',
    says: 'each fact of the journal is still owed or stands in the topic',
    async broken(scene) {
      const told = ownTopic(scene);
      const rows = await scene.query<{ id: string }>(
        'select id from journal where position not in (select position from outbox)',
      );
      return rows.flatMap(({ id }) => (told?.facts.has(id) ? [] : [id]));
    },
  },
  {
    ...publishers,
    invariant: 'I15',
    name: 'told-was-committed',
    says: 'nothing stands in the topic that nobody committed, and nothing that is no fact',
    async broken(scene) {
      const { facts = new Map(), unreadable = 0 } = ownTopic(scene) ?? {};
      const rows = await scene.query<{ id: string }>('select id from journal');
      const known = new Set(rows.map(({ id }) => id));
      const { ids = new Set(), unreadable: planted = 0 } = scene.given.foreign ?? {};
      const strange = [...facts.keys()].filter((id) => !known.has(id) && !ids.has(id));
      return unreadable === planted ? strange : [...strange, `${unreadable} unreadable messages`];
    },
  },
  byRows({
    ...everywhere,
    invariant: 'I17',
    name: 'sequence-without-gap',
    says: 'the facts of each subject are numbered 1 to n without a gap',
    sql: `select subject as broken from journal group by subject
      having max(sequence) <> count(*) or min(sequence) <> 1`,
  }),
  {
    ...publishers,
    invariant: 'I17',
    name: 'told-in-order',
    says: 'the facts of each subject first appear in the topic in their order',
    broken: async (scene) =>
      (ownTopic(scene)?.outOfOrder ?? []).filter((id) => !scene.given.foreign?.ids.has(id)),
  },
];

const consumed: Check[] = [
  {
    ...everywhere,
    invariant: 'I16',
    name: 'received-once',
    says: 'a service has received each fact of the topics it reads, and none that nobody told',
    async broken(scene) {
      const told = factsRead(scene);
      const rows = await scene.query<{ event_id: string }>('select event_id from inbox');
      const inbox = new Set(rows.map((row) => row.event_id));
      return [
        ...[...told.keys()]
          .filter((id) => !inbox.has(id) && !scene.given.foreign?.ids.has(id))
          .map((id) => `${id} was not received`),
        ...[...inbox].filter((id) => !told.has(id)).map((id) => `${id} was never told`),
      ];
    },
  },
  {
    ...everywhere,
    invariant: 'I17',
    name: 'progress-is-what-was-told',
    says: 'each subject was followed to the number of its facts that had their effect',
    async broken(scene) {
      const count = new Map<string, number>();
      const rows = await scene.query<{ event_id: string }>(
        `select event_id from inbox where outcome not in ('dead', 'held')`,
      );
      const done = new Set(rows.map((row) => row.event_id));
      for (const [id, { source, subject }] of factsRead(scene))
        if (done.has(id))
          count.set(`${source} ${subject}`, (count.get(`${source} ${subject}`) ?? 0) + 1);
      const progress = await scene.query<{ subject: string; sequence: number }>(
        `select source || ' ' || subject as subject, sequence from subject_progress`,
      );
      return progress
        .filter(({ subject, sequence }) => (count.get(subject) ?? 0) !== sequence)
        .map(({ subject, sequence }) => `${subject}: ${sequence}, told ${count.get(subject) ?? 0}`);
    },
  },
  byRows({
    ...everywhere,
    invariant: 'I18',
    name: 'parked-and-held-agree',
    says: 'what the inbox calls parked has an open letter, what it calls held waits, and the reverse',
    sql: `select event_id as broken from inbox i where outcome = 'held'
        and not exists (select from held_facts h where h.event_id = i.event_id)
      union select event_id from held_facts h where not exists (
        select from inbox i where i.event_id = h.event_id and i.outcome = 'held')
      union select event_id from inbox i where outcome = 'dead' and not exists (
        select from dead_letters d where d.event_id = i.event_id and d.replayed_at is null)
      union select event_id from dead_letters d where replayed_at is null and event_id is not null
        and not exists (select from inbox i where i.event_id = d.event_id and i.outcome = 'dead')`,
  }),
  {
    ...everywhere,
    invariant: 'I18',
    name: 'nothing-passes-a-letter',
    says: 'behind an open letter no later fact of its key has had its effect',
    async broken(scene) {
      const letters = await scene.query<Letter>(
        `select topic, partition, message_offset::text as "offset", key from dead_letters
         where replayed_at is null`,
      );
      const rows = await scene.query<{ event_id: string }>(
        `select event_id from inbox where outcome = 'done'`,
      );
      const done = new Set(rows.map((row) => row.event_id));
      return [...factsRead(scene)]
        .filter(([id, fact]) => done.has(id) && letters.some((letter) => isBehind(fact, letter)))
        .map(([id]) => id);
    },
  },
  {
    ...everywhere,
    invariant: 'I18',
    name: 'nobody-gave-up',
    says: 'no fact is parked and none waits, unless a person has yet to decide',
    async broken({ query, given }) {
      if (given.openLetters) return [];
      return (
        await query<{ broken: string }>(
          `select 'letter ' || id || ': ' || reason as broken from dead_letters
             where replayed_at is null
           union select 'held ' || event_id from held_facts limit 20`,
        )
      ).map(({ broken }) => broken);
    },
  },
];

type Letter = { topic: string; partition: number; offset: string; key: string };
type Fact = Told['facts'] extends ReadonlyMap<string, infer One> ? One : never;

const isBehind = (fact: Fact, letter: Letter) =>
  fact.key === letter.key &&
  fact.topic === letter.topic &&
  fact.partition === letter.partition &&
  BigInt(fact.offset) > BigInt(letter.offset);

/** All facts of the topics that this service reads. */
function factsRead({ topics, sources }: Scene): Map<string, Fact> {
  return new Map(sources.flatMap((source) => [...(topics.get(source)?.facts ?? [])]));
}

const drained: Check[] = [
  byRows({
    ...everywhere,
    invariant: 'I19',
    name: 'nothing-owed',
    says: 'when all is quiet the outbox is empty, and no pointer ever lacks its journal row',
    sql: `select position as broken from outbox`,
  }),
  byRows({
    ...everywhere,
    invariant: 'I19',
    name: 'pointer-has-its-row',
    says: 'no pointer of the outbox lacks its journal row',
    sql: `select position as broken from outbox o
      where not exists (select from journal j where j.position = o.position)`,
  }),
  byRows({
    ...publishers,
    invariant: 'I19',
    name: 'one-relay-leads',
    says: 'one relay, and only one, leads in each database that publishes',
    sql: `select count(*) || ' leaders' as broken from pg_locks l
      join pg_database d on d.oid = l.database and d.datname = current_database()
      where l.locktype = 'advisory' and l.granted and l.objsubid = 1
        and ((l.classid::bigint << 32) | l.objid::bigint) = hashtext('relay')::bigint
      having count(*) <> 1`,
  }),
  {
    ...publishers,
    invariant: 'I19',
    name: 'seals-verify',
    says: 'the seals touch without gap or overlap, agree with the journal, and their chain verifies',
    async broken({ query }) {
      const seals = await query<Seal>('select * from seals order by number');
      const sealed = await query<SealedRow>(
        'select position, envelope::text as envelope from journal order by position',
      );
      return verifySeals(seals, sealed).map((fault) => JSON.stringify(fault));
    },
  },
];

export const eventChecks: readonly Check[] = [...published, ...consumed, ...drained];
