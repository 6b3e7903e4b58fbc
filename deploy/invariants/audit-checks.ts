import { streams } from '@tisheng/contracts';
import type { ServiceName } from '../city/services.ts';
import { serviceNames } from '../city/services.ts';
import { byRows, type Check } from './check.ts';
import { personalNumbers } from './personal-numbers.ts';

const everywhere = { in: serviceNames } as const;
const publishers = { in: Object.keys(streams) as ServiceName[] } as const;

/** Tables of each service that may only grow; `x_are_append_only` or `x_is_append_only` guards them. */
const appendOnly: Record<string, readonly string[]> = {
  'subsidy-ledger': ['transfers', 'entries', 'claim_notes', 'receipt_rows', 'claim_duties'],
  'business-registry': ['operator_views'],
};

/** Rows that change by a decision alone: the transaction that last wrote one announced a fact as well. */
const decided: Record<string, readonly string[]> = {
  'conversion-pool': ['candidates'],
  'upscale-pools': ['members'],
  'permit-transfer': ['permits'],
  'subsidy-ledger': ['transfers'],
};

const audit: Check[] = [
  {
    ...everywhere,
    invariant: 'I4',
    name: 'append-only',
    says: 'the service may not change or remove journal, seals and entries, and a trigger stops all others',
    async broken({ query, service, appRole }) {
      const rows = await query<{ broken: string }>(
        `select name || ' ' || what as broken from unnest($1::text[]) t (name) cross join
           unnest(array['update', 'delete', 'truncate']) w (what)
         where has_table_privilege($2, name, what)
         union all select name || ' has no guard' from unnest($1::text[]) t (name)
         where not exists (select from pg_trigger where tgrelid = name::regclass
           and tgname in (name || '_is_append_only', name || '_are_append_only') and tgenabled = 'O')`,
        [['journal', 'seals', ...(appendOnly[service] ?? [])], appRole],
      );
      return rows.map(({ broken }) => broken);
    },
  },
  byRows({
    ...everywhere,
    invariant: 'I21',
    name: 'answer-has-its-fact',
    says: 'the fact that a kept answer names was journalled, by the person whose key it is, under that key alone',
    sql: `select k.key as broken from idempotency_keys k left join journal j on j.id = k.fact_id
      where k.fact_id is not null and (j.id is null or j.actor_id <> k.actor_id)
      union select min(key) from idempotency_keys where fact_id is not null
        group by fact_id having count(*) > 1`,
  }),
  {
    ...publishers,
    invariant: 'I22',
    name: 'promised-is-there',
    says: 'each fact that an answer 2xx named is in the topic of its service',
    async broken({ service, topics, given }) {
      // Told once for the city: by the first service.
      if (service !== serviceNames[0]) return [];
      const told = [...topics.values()];
      return [...(given.promised ?? [])].filter((id) => !told.some(({ facts }) => facts.has(id)));
    },
  },
  byRows({
    ...everywhere,
    invariant: 'I23',
    name: 'journal-names-its-actor',
    says: 'each journal row is its envelope, and names who did it and under which correlation',
    sql: `select position as broken from journal where actor_id = ''
      or actor_id is distinct from envelope -> 'actor' ->> 'id'
      or id::text is distinct from envelope ->> 'id' or type is distinct from envelope ->> 'type'
      or subject is distinct from envelope ->> 'subject'
      or sequence::text is distinct from envelope ->> 'sequence'
      or envelope ->> 'correlationId' is null`,
  }),
  {
    ...publishers,
    invariant: 'I23',
    name: 'cause-is-known',
    says: 'a fact that names a cause names a fact that some service told',
    async broken({ query, topics, given }) {
      const told = [...topics.values()];
      const rows = await query<{ cause: string }>(
        `select distinct envelope ->> 'causationId' as cause from journal
         where envelope ->> 'causationId' is not null`,
      );
      const isKnown = (id: string) =>
        told.some(({ facts }) => facts.has(id)) || given.foreign?.ids.has(id);
      return rows.flatMap(({ cause }) => (isKnown(cause) ? [] : [cause]));
    },
  },
  {
    in: Object.keys(decided) as ServiceName[],
    invariant: 'I23',
    name: 'change-has-its-fact',
    says: 'the transaction that last changed a candidate, member, permit or transfer wrote a journal row as well',
    async broken({ query, service }) {
      const found: string[] = [];
      for (const table of decided[service] ?? []) {
        const rows = await query<{ broken: string }>(
          `select to_jsonb(t) ->> 'id' as broken from ${table} t
           where not exists (select from journal j where j.xmin = t.xmin) limit 20`,
        );
        found.push(...rows.map(({ broken }) => `${table} ${broken ?? ''}`));
      }
      return found;
    },
  },
  {
    ...everywhere,
    invariant: 'I24',
    name: 'no-personal-number',
    says: 'no ID number, phone or bank card stands in a journal, a topic key, or the reason of a letter',
    async broken({ query, topics, service }) {
      const rows = await query<{ text: string }>(
        `select envelope::text as text from journal union all select reason from dead_letters`,
      );
      const keys = [...(topics.get(service)?.facts.values() ?? [])].map(({ key }) => `"${key}"`);
      return [...rows.map(({ text }) => text), ...keys].flatMap(personalNumbers);
    },
  },
];

export const auditChecks: readonly Check[] = audit;
