import type { ServiceName } from '../city/services.ts';
import type { Scene } from './check.ts';

/** One thing that must not be, put into the city that lived the story; the transaction around it is rolled back. */
export type Planting = {
  check: string;
  in: ServiceName;
  sql: readonly string[];
  /** What the topics or a test would say otherwise. */
  seen?: (scene: Scene) => Scene;
};

const unknownId = '01920000-0000-7000-8000-00000000dead';
const set = (path: string, value: string) =>
  `update journal set envelope = jsonb_set(envelope::jsonb, '${path}', '${value}')::json`;
const ofApproval = `(select actor_id from journal where type = 'ClaimApproved' limit 1)`;

const inLedger = (check: string, ...sql: string[]): Planting => ({
  check,
  in: 'subsidy-ledger',
  sql,
});
const inPermits = (check: string, ...sql: string[]): Planting => ({
  check,
  in: 'permit-transfer',
  sql,
});
const inPool = (check: string, ...sql: string[]): Planting => ({
  check,
  in: 'conversion-pool',
  sql,
});
const inMembers = (check: string, ...sql: string[]): Planting => ({
  check,
  in: 'upscale-pools',
  sql,
});

const money: Planting[] = [
  inLedger(
    'transfer-balances',
    'update entries set amount_fen = amount_fen + 1 where id = (select min(id) from entries)',
  ),
  inLedger('transfer-balances', 'delete from entries where id = (select max(id) from entries)'),
  inLedger(
    'day-balances',
    'update entries set amount_fen = amount_fen + 1 where id = (select min(id) from entries)',
  ),
  inLedger(
    'account-not-overdrawn',
    'alter table accounts drop constraint accounts_never_overdrawn',
    `update accounts set balance_fen = -1 where name = 'paid'`,
  ),
  inLedger('account-not-overdrawn', 'update entries set amount_fen = -amount_fen'),
  inLedger(
    'balance-is-the-sum',
    `update accounts set balance_fen = balance_fen + 1 where name = 'paid'`,
  ),
  inLedger(
    'entry-tells-its-balance',
    'update entries set balance_fen = balance_fen + 1 where id = (select max(id) from entries)',
  ),
  inLedger(
    'money-is-journalled',
    `update transfers set amount_fen = amount_fen + 1 where kind = 'pay'`,
  ),
  inLedger('money-is-journalled', `delete from journal where type = 'FundAppropriated'`),
  inLedger(
    'once-per-lineage',
    'drop index claims_one_award',
    `update claims set programme = 'conversion-subsidy'`,
  ),
  inLedger(
    'once-per-lineage',
    `insert into transfers (id, fund_id, kind, amount_fen, claim_id, reason, occurred_on, recorded_at,
       actor_id) select '${unknownId}', fund_id, kind, amount_fen, claim_id, reason, occurred_on,
       recorded_at, actor_id from transfers where kind = 'pay' limit 1`,
  ),
  inLedger('amount-of-the-policy', `${set('{data,amountFen}', '1')} where type = 'ClaimApproved'`),
  inLedger('two-steady-years', `update registry_conversions set converted_on = '2026-01-01'`),
  inLedger(
    'every-condition-held',
    `${set('{data,findings,0,passed}', 'false')} where type = 'ClaimApproved'`,
  ),
  inLedger(
    'verified-by-another',
    `update journal set actor_id = ${ofApproval} where type = 'ClaimVerified'`,
  ),
  inLedger(
    'paid-by-two',
    `update journal set actor_id = 'one' where type in ('PaymentPrepared', 'PaymentInstructed')`,
  ),
  inLedger(
    'paid-by-two',
    `update journal set actor_id = ${ofApproval} where type = 'PaymentPrepared'`,
  ),
  inLedger('paid-after-approval', `delete from transfers where kind = 'reserve'`),
  inLedger(
    'paid-after-approval',
    `update payment_batches set status = 'cancelled',
    confirmed_on = null`,
  ),
  inLedger(
    'reversed-once',
    `update transfers set amount_fen = amount_fen + 1 where kind = 'return'`,
  ),
];

const cases: Planting[] = [
  inPermits(
    'one-case-per-permit',
    `update applications set permit_ids = permit_ids || '${unknownId}'::uuid`,
  ),
  inPermits('case-was-received', `delete from journal where type = 'TransferReceived'`),
  inPermits('due-day-is-told', 'update transfer_cases set promise_due_on = promise_due_on + 1'),
  inPermits(
    'due-day-by-the-calendar',
    `update reference_calendars set calendar = jsonb_set(calendar, '{years}', '[]')`,
  ),
  inPermits(
    'overdue-once',
    `${set('{data}', '{"clock":"promise","dueOn":"2024-06-02","noticedOn":"2024-06-02"}')},
       type = 'DueDayPassed' where type = 'TransferAccepted'`,
  ),
  inPermits(
    'overdue-is-raised',
    `update transfer_cases set status = 'accepted', closed_on = null
      where status = 'completed'`,
  ),
  inPermits(
    'case-keeps-to-its-path',
    `update journal set type = 'ClockResumed' where type = 'TransferAccepted'`,
  ),
  inPermits('case-keeps-to-its-path', `delete from journal where type = 'TransferCompleted'`),
  inPermits(
    'old-or-new-permit',
    'update permits set replaced_on = replaced_on + 1 where replaced_on is not null',
  ),
  inPermits(
    'completed-means-replaced',
    'drop index permits_in_force',
    'update permits set replaced_on = null, replaced_by = null',
  ),
];

const pools: Planting[] = [
  inPool(
    'candidate-enters-once',
    `update journal set type = 'CandidateAdmitted' where type = 'OfficerAssigned'`,
  ),
  inMembers(
    'member-enters-once',
    `update journal set type = 'FirmAdmitted' where type = 'ThresholdReached'`,
  ),
  inPool(
    'entry-has-its-ground',
    `update journal set envelope = (envelope::jsonb #- '{data,ground}')::json
      where type = 'CandidateAdmitted'`,
  ),
  inPool('candidate-is-as-told', `update candidates set status = 'admitted'`),
  inMembers('member-is-as-told', `update members set status = 'filed'`),
  inLedger('claim-is-as-told', `update claims set status = 'instructed'`),
  {
    check: 'journey-holds-every-fact',
    in: 'journey',
    sql: [
      `do $$ begin execute format('delete from %I.entries where type = ''SubsidyPaid''',
        (select live from projection_state)); end $$`,
    ],
  },
];

const letter = `insert into dead_letters
    (topic, partition, message_offset, key, digest, reason, attempts, payload)
  select 'business-registry.events.v1', p, -1, k.key, k.key, 'planted', 1, ''
  from generate_series(0, 5) p, (select distinct regexp_replace(subject, '^[a-z]+/', '') as key
    from subject_progress where source = 'business-registry') k`;

const events: Planting[] = [
  inPool(
    'owed-or-told',
    `insert into journal (id, topic, subject, sequence, partitionkey, type, actor_id, envelope)
      select '${unknownId}', topic, 'candidate/x', 1, partitionkey, type, actor_id, envelope
      from journal limit 1`,
  ),
  inPool(
    'told-was-committed',
    'delete from journal where position = (select max(position) from journal)',
  ),
  inPool('sequence-without-gap', 'delete from journal where sequence = 1'),
  {
    ...inPool('told-in-order'),
    seen: (scene) => {
      const told = scene.topics.get(scene.service);
      if (!told) return scene;
      return { ...scene, topics: new Map([[scene.service, { ...told, outOfOrder: ['one'] }]]) };
    },
  },
  inPool(
    'received-once',
    'delete from inbox where event_id in (select event_id from inbox limit 1)',
  ),
  inPool('received-once', `insert into inbox (event_id, type) values ('${unknownId}', 'Unheard')`),
  inPool('progress-is-what-was-told', 'update subject_progress set sequence = sequence + 1'),
  inPool('parked-and-held-agree', `update inbox set outcome = 'held'`),
  inPool('parked-and-held-agree', `update inbox set outcome = 'dead'`),
  inPool('nothing-passes-a-letter', letter),
  inPool('nobody-gave-up', letter),
  inPool('nothing-owed', 'insert into outbox select min(position) from journal'),
  inPool('pointer-has-its-row', 'insert into outbox values (999999999)'),
  // It publishes nothing, so nobody leads there.
  { check: 'one-relay-leads', in: 'journey', sql: [] },
  inPool('seals-verify', `${set('{actor,name}', '"别人"')} where position = 2`),
  inPool('append-only', 'grant update on journal to conversion_pool_app'),
  inPool('append-only', 'alter table seals disable trigger seals_are_append_only'),
];

const deeds: Planting[] = [
  inPool('answer-has-its-fact', `update idempotency_keys set fact_id = '${unknownId}'`),
  {
    check: 'promised-is-there',
    in: 'rulebook',
    sql: [],
    seen: (scene) => ({ ...scene, given: { promised: new Set([unknownId]) } }),
  },
  inPool('journal-names-its-actor', `update journal set actor_id = 'somebody'`),
  inPool('cause-is-known', set('{causationId}', `"${unknownId}"`)),
  inPool('change-has-its-fact', 'update candidates set visits = visits'),
  inPermits('change-has-its-fact', 'update permits set number = number'),
  // The example of GB 11643 itself.
  inPool('no-personal-number', set('{data,summary}', '"证号 11010519491231002X"')),
];

export const plantings: readonly Planting[] = [...money, ...cases, ...pools, ...events, ...deeds];
