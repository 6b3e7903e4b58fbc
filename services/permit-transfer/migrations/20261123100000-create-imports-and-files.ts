import { Migration } from '@mikro-orm/migrations';

export class CreateImportsAndFiles extends Migration {
  override up(): void {
    for (const sql of [...imports, ...files, ...holders]) this.addSql(sql);
  }
}

const imports = [
  `create table import_batches (
    id uuid primary key,
    file_name text not null,
    file_hash text not null,
    status text not null check (status in ('checked', 'confirmed', 'cancelled', 'unchanged')),
    uploaded_by text not null,
    uploaded_by_id text not null,
    uploaded_at timestamptz not null,
    confirmed_by text,
    confirmed_at timestamptz
  )`,
  `comment on table import_batches is '许可证导入批次：先校验、预览，再确认'`,
  `create table import_rows (
    batch_id uuid not null references import_batches,
    row_number int not null,
    state text not null check (state in ('new', 'changed', 'unchanged', 'duplicate', 'error')),
    cells jsonb not null,
    problems jsonb not null,
    permit jsonb,
    primary key (batch_id, row_number)
  )`,
  `comment on table import_rows is '导入明细：逐行结论、问题与处理办法；负责人姓名只存脱敏后的'`,
];

const files = [
  `create table case_files (
    id uuid primary key,
    case_id uuid not null references transfer_cases,
    content_hash text not null,
    name text not null,
    media_type text not null,
    bytes int not null check (bytes > 0),
    kind text not null,
    added_by text not null,
    added_at timestamptz not null,
    unique (case_id, content_hash, kind)
  )`,
  `comment on table case_files is '办件附件：扫描件按内容哈希存放，这里记名称和所属办件'`,
];

const holders = [
  `create index businesses_by_code on businesses (credit_code)`,
  `create index businesses_by_former_code on businesses ((conversion ->> 'creditCodeBefore'))
    where conversion is not null`,
];
