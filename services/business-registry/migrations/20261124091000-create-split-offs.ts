import { Migration } from '@mikro-orm/migrations';

export class CreateSplitOffs extends Migration {
  override up(): void {
    for (const sql of splitOffs) this.addSql(sql);
  }
}

const splitOffs = [
  `create table split_offs (
    split_off_id uuid primary key,
    business_id uuid not null references businesses,
    new_business_id uuid not null,
    registration_ids uuid[] not null check (cardinality(registration_ids) > 0),
    reason text not null,
    proposed_by text not null,
    proposed_by_name text not null,
    proposed_at timestamptz not null,
    status text not null check (status in ('proposed', 'confirmed', 'declined')),
    decided_by text,
    decided_by_name text,
    decided_at timestamptz,
    check (business_id <> new_business_id),
    check (decided_by is null or decided_by <> proposed_by)
  )`,
  `create unique index split_offs_open on split_offs (business_id) where status = 'proposed'`,
  `comment on table split_offs is '分户申请：一人提出，另一人复核'`,
];
