import { byRows, type Check } from './check.ts';

const ledger = { in: ['subsidy-ledger'] } as const;

const balance: Check[] = [
  byRows({
    ...ledger,
    invariant: 'I1',
    name: 'transfer-balances',
    says: 'each transfer has two entries of its amount, and they come to nothing',
    sql: `select t.id as broken from transfers t left join entries e on e.transfer_id = t.id
      group by t.id having count(e.id) <> 2 or sum(e.amount_fen) <> 0
        or max(e.amount_fen) <> t.amount_fen`,
  }),
  byRows({
    ...ledger,
    invariant: 'I1',
    name: 'day-balances',
    says: 'the entries of each day, and thus all together, come to nothing',
    sql: `select t.occurred_on as broken from entries e left join transfers t on t.id = e.transfer_id
      group by t.occurred_on having sum(e.amount_fen) <> 0`,
  }),
  byRows({
    ...ledger,
    invariant: 'I2',
    name: 'account-not-overdrawn',
    says: 'no account is below zero, now or after any of its entries; only the treasury owes',
    sql: `select a.id as broken from accounts a
      where case a.name when 'treasury' then a.balance_fen > 0 else a.balance_fen < 0 end
      union select account_id from (
        select e.account_id, a.name,
          sum(e.amount_fen) over (partition by e.account_id order by e.id) as running
        from entries e join accounts a on a.id = e.account_id) walk
      where name <> 'treasury' and running < 0`,
  }),
  byRows({
    ...ledger,
    invariant: 'I3',
    name: 'balance-is-the-sum',
    says: 'the balance of each account is the sum of its entries',
    sql: `select a.id as broken from accounts a left join entries e on e.account_id = a.id
      group by a.id having a.balance_fen <> coalesce(sum(e.amount_fen), 0)`,
  }),
  byRows({
    ...ledger,
    invariant: 'I3',
    name: 'entry-tells-its-balance',
    says: 'the balance that an entry states is the sum of the entries up to it',
    sql: `select id as broken from (select id, balance_fen,
        sum(amount_fen) over (partition by account_id order by id) as running from entries) walk
      where balance_fen <> running`,
  }),
  byRows({
    ...ledger,
    invariant: 'I4',
    name: 'money-is-journalled',
    says: 'appropriations, reservations, payments, recoveries and what took them back are those of the journal, to the fen',
    sql: `with told as (
        select case type when 'FundAppropriated' then 'appropriate' when 'ClaimApproved' then 'reserve'
            when 'ClaimCarriedOver' then 'reserve'
            when 'SubsidyPaid' then 'pay' when 'SubsidyRecovered' then 'recover'
            when 'FundReduced' then 'reduce' when 'RecoveryWithdrawn' then 'withdraw-recovery'
            when 'FundEntryCorrected' then case envelope -> 'data' ->> 'of'
              when 'appropriate' then 'withdraw-appropriation' else 'withdraw-reduction' end
            end as kind,
          (envelope -> 'data' ->> 'amountFen')::bigint as amount_fen
        from journal), both_sides as (
        select kind, count(*) as facts, sum(amount_fen) as fen from told
          where kind is not null group by kind
        union all select kind, -count(*), -sum(amount_fen) from transfers
          where kind in ('appropriate', 'reduce', 'reserve', 'pay', 'recover',
            'withdraw-appropriation', 'withdraw-reduction', 'withdraw-recovery') group by kind)
      select kind as broken from both_sides group by kind having sum(facts) <> 0 or sum(fen) <> 0`,
  }),
];

/** Where the mergers of a business end. */
const roots = `recursive up (member, root) as (
    select business_id, business_id from registry_records
    union select up.member, r.survivor_id from up join registry_records r on r.business_id = up.root
      where r.survivor_id is not null),
  roots as (select member, root from up where not exists (
    select from registry_records r where r.business_id = up.root and r.survivor_id is not null))`;

const approvals = `approvals as (
    select distinct on (j.subject) j.subject, j.envelope -> 'data' as data
    from journal j where j.type = 'ClaimApproved' order by j.subject, j.sequence desc)`;

const awards: Check[] = [
  byRows({
    ...ledger,
    invariant: 'I5',
    name: 'once-per-lineage',
    says: 'no lineage is paid twice for one programme; what two firms were paid before they merged stands',
    sql: `with ${roots}, kept as (
        select c.id, c.business_id, c.programme, c.approved_on, roots.root from claims c
        join roots on roots.member = c.business_id
        where (select count(*) filter (where t.kind = 'pay') - count(*) filter
            (where t.kind = 'withdraw-payment') from transfers t where t.claim_id = c.id) > 0)
      select late.id as broken from kept early join kept late using (root, programme)
      join registry_records e on e.business_id = early.business_id
      join registry_records l on l.business_id = late.business_id
      where (early.approved_on, early.id) < (late.approved_on, late.id)
        and late.approved_on > coalesce(greatest(e.merged_on, l.merged_on), '-infinity')
      union select claim_id from transfers where kind in ('pay', 'withdraw-payment') group by claim_id
        having count(*) filter (where kind = 'pay')
          - count(*) filter (where kind = 'withdraw-payment') > 1`,
  }),
  byRows({
    ...ledger,
    invariant: 'I5',
    name: 'amount-of-the-policy',
    says: 'what was approved is the amount of the policy version that the approval names',
    sql: `with ${approvals} select subject as broken from approvals
      where data ->> 'programme' in ('conversion-subsidy', 'first-listing-award') and not exists (
        select from reference_policies p where p.policy_id = data -> 'ground' ->> 'policyId'
          and p.version = (data -> 'ground' ->> 'version')::int
          and p.scope in ('city', data ->> 'district')
          and p.parameters ->> 'amountFen' = data ->> 'amountFen')`,
  }),
  byRows({
    ...ledger,
    invariant: 'I5',
    name: 'two-steady-years',
    says: 'a conversion is subsidised two years after it at the earliest',
    sql: `with ${roots}, ${approvals} select subject as broken from approvals
      join roots own on own.member = (data ->> 'businessId')::uuid
      where data ->> 'programme' = 'conversion-subsidy' and not exists (
        select from registry_conversions c join roots any_of on any_of.member = c.business_id
        where any_of.root = own.root
          and c.converted_on + interval '24 months' <= (data ->> 'approvedOn')::date)`,
  }),
  byRows({
    ...ledger,
    invariant: 'I5',
    name: 'every-condition-held',
    says: 'an approval names its findings, and none of them failed on that day, credit among them',
    sql: `with ${approvals} select subject as broken from approvals
      where json_array_length(data -> 'findings') = 0 or exists (
        select from json_array_elements(data -> 'findings') f where f ->> 'passed' = 'false')`,
  }),
];

const duties: Check[] = [
  byRows({
    ...ledger,
    invariant: 'I6',
    name: 'verified-by-another',
    says: 'who verified a claim did not approve it, by the journal and by the table of duties',
    sql: `select v.subject as broken from journal v join journal a on a.subject = v.subject
        and a.type = 'ClaimApproved' and a.actor_id = v.actor_id where v.type = 'ClaimVerified'
      union select claim_id::text from claim_duties where duty in ('verify', 'approve')
        group by claim_id, person_id having count(*) > 1`,
  }),
  byRows({
    ...ledger,
    invariant: 'I6',
    name: 'paid-by-two',
    says: 'who prepared a payment did not release it, and neither approved the claim',
    sql: `select p.subject as broken from journal p join journal i on i.subject = p.subject
        and i.type = 'PaymentInstructed' and i.actor_id = p.actor_id
        and i.envelope -> 'data' ->> 'paymentNo' = p.envelope -> 'data' ->> 'paymentNo'
        where p.type = 'PaymentPrepared'
      union select i.subject from journal i join journal a on a.subject = i.subject
        and a.type = 'ClaimApproved' and a.actor_id = i.actor_id
        where i.type in ('PaymentPrepared', 'PaymentInstructed')`,
  }),
  byRows({
    ...ledger,
    invariant: 'I6',
    name: 'paid-after-approval',
    says: 'each payment has an approved claim, its reservation before it, and a line in a confirmed batch',
    sql: `select t.id as broken from transfers t where t.kind = 'pay' and not (
        exists (select from journal j where j.subject = 'claim/' || t.claim_id
          and j.type = 'ClaimApproved')
        and exists (select from transfers r where r.claim_id = t.claim_id and r.kind = 'reserve'
          and r.id < t.id)
        and exists (select from payment_lines l join payment_batches b on b.id = l.batch_id
          where l.claim_id = t.claim_id and b.status = 'confirmed'))`,
  }),
  byRows({
    ...ledger,
    invariant: 'I7',
    name: 'reversed-once',
    says: 'a reversal names one original of its own kind, fund, claim and amount, reversed by nothing else',
    sql: `select r.id as broken from transfers r left join transfers o on o.id = r.reverses_id
      where (r.kind in ('release', 'return') or r.kind like 'withdraw-%' or r.reverses_id is not null)
        and (o.id is null
          or (o.fund_id, o.claim_id, o.amount_fen) is distinct from (r.fund_id, r.claim_id, r.amount_fen)
          or (r.kind, o.kind) not in
            (('release', 'reserve'), ('return', 'instruct'), ('withdraw-payment', 'pay'),
              ('withdraw-appropriation', 'appropriate'), ('withdraw-reduction', 'reduce'),
              ('withdraw-recovery', 'recover'))
          or exists (select from transfers s where s.reverses_id = o.id and s.id <> r.id))`,
  }),
];

export const ledgerChecks: readonly Check[] = [...balance, ...awards, ...duties];
