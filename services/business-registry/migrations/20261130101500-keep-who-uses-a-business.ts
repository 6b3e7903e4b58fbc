import { Migration } from '@mikro-orm/migrations';

export class KeepWhoUsesABusiness extends Migration {
  override up(): void {
    for (const sql of [...uses, ...takenBack, ...told, ...declined]) this.addSql(sql);
  }
}

const uses = [
  `create table business_uses (
    service text not null,
    thing text not null,
    business_id uuid not null,
    what text not null,
    since date not null,
    ended_on date,
    primary key (service, thing)
  )`,
  `create index business_uses_open on business_uses (business_id) where ended_on is null`,
  `comment on table business_uses is '主体使用：哪个单位自何时起在用此户，由各单位的事实得知'`,
];

/** What earlier withdrawals took back is known from their rows. */
const takenBack = [
  `create table taken_back_businesses (
    business_id uuid primary key,
    batch_id uuid not null references import_batches,
    name text not null,
    credit_code text,
    legacy_number text,
    district text not null check (district in ('haibowan', 'wuda', 'hainan')),
    taken_back_on date not null
  )`,
  `create index taken_back_by_batch on taken_back_businesses (batch_id)`,
  `comment on table taken_back_businesses is '撤回主体：随导入批次撤回的误导入主体，从未有效，标识不再使用'`,
  `insert into taken_back_businesses
   select r.business_id, r.batch_id, r.name, r.credit_code, r.legacy_number, r.district,
     (coalesce(b.withdrawn_at, b.uploaded_at) at time zone 'Asia/Shanghai')::date
   from import_rows r join import_batches b using (batch_id)
   where b.status in ('withdrawing', 'withdrawn') and r.state = 'new' and not r.done
     and r.business_id is not null and b.template = 'registrar-export'
     and not exists (select from businesses k where k.business_id = r.business_id)
   on conflict do nothing`,
];

/**
 * How far the facts of a business had come before and after a row. Rows taken in earlier: a new business began with
 * the row; for the others the batch stands in the envelope, which is matched as text, since not every one can be parsed.
 */
const told = [
  `alter table import_rows add column told_from integer, add column told_to integer,
     add column kept boolean not null default false`,
  `comment on column import_rows.told_from is '此行导入之前，该户已告知的事实序号'`,
  `comment on column import_rows.told_to is '此行导入之后，该户已告知的事实序号；其后再有事实即为他人使用'`,
  `comment on column import_rows.kept is '撤回期间发现已被使用而保留'`,
  `update import_rows set told_from = 0, told_to = case when registered = 'revoked' then 2 else 1 end
   where done and state = 'new'`,
  `update import_rows r set told_from = f.first - 1, told_to = f.last
   from (
     select d.batch_id, d.row_number, min(j.sequence) as first, max(j.sequence) as last
     from import_rows d join journal j on j.subject = 'business/' || d.business_id
     where d.done and d.state = 'changed'
       and j.envelope::text like '%"correlationId":"' || d.batch_id || '"%'
     group by d.batch_id, d.row_number
   ) f where f.batch_id = r.batch_id and f.row_number = r.row_number`,
  `update import_rows set told_from = 0, told_to = 0 where done and told_to is null`,
  `alter table import_rows add check (not done or told_to is not null)`,
  `create index import_rows_by_business on import_rows (business_id) where done`,
];

/** A proposal that was declined stays on record when its business is taken back. */
const declined = [
  `alter table absorptions drop constraint absorptions_business_id_fkey`,
  `alter table absorptions drop constraint absorptions_absorbed_business_id_fkey`,
];
