import { Migration } from '@mikro-orm/migrations';

export class CreateImports extends Migration {
  override up(): void {
    for (const sql of imports) this.addSql(sql);
  }
}

const imports = [
  `create table import_batches (
    batch_id uuid primary key default uuidv7(),
    template text not null check (template in ('registrar-export', 'tax-list')),
    file_name text not null,
    file_hash text not null,
    file_sealed bytea,
    status text not null default 'checking' check (status in
      ('checking', 'checked', 'confirming', 'confirmed', 'unchanged', 'failed', 'cancelled', 'withdrawing', 'withdrawn')),
    message text,
    headings jsonb not null default '{}',
    total integer not null default 0,
    processed integer not null default 0,
    uploaded_by jsonb not null,
    districts text[] not null,
    uploaded_at timestamptz not null,
    confirmed_by jsonb,
    confirmed_at timestamptz,
    withdrawn_by jsonb,
    withdrawn_at timestamptz
  )`,
  `alter table import_batches alter column file_sealed set storage external`,
  `create index import_batches_by_day on import_batches (uploaded_at desc)`,
  `create index import_batches_at_work on import_batches (batch_id)
    where status in ('checking', 'confirming', 'withdrawing')`,
  `comment on table import_batches is '导入批次：上传、校验、确认、撤回'`,
  `create table import_rows (
    batch_id uuid not null references import_batches,
    row_number integer not null,
    state text not null check (state in
      ('pending', 'new', 'changed', 'unchanged', 'duplicate', 'error', 'unmatched')),
    problems jsonb not null default '[]',
    cells jsonb,
    business_id uuid,
    registration_id uuid,
    credit_code text,
    legacy_number text,
    name text,
    kind text,
    legal_form text,
    founded_on date,
    district text,
    street text,
    premises text,
    industry_code text,
    industry_name text,
    business_scope text,
    registered text,
    operator_ref text,
    operator_masked text,
    name_ref text,
    name_sealed text,
    figures jsonb,
    general_taxpayer boolean,
    before jsonb,
    done boolean not null default false,
    primary key (batch_id, row_number)
  )`,
  `create index import_rows_by_state on import_rows (batch_id, state, row_number)`,
  `create index import_rows_to_do on import_rows (batch_id, row_number)
    where not done and state in ('new', 'changed')`,
  `create index import_rows_done on import_rows (batch_id, row_number) where done`,
  `comment on table import_rows is '导入行：校验结论与处理进度，姓名加密或遮盖'`,
];
