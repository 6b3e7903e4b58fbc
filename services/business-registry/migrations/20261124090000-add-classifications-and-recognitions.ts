import { Migration } from '@mikro-orm/migrations';

export class AddClassificationsAndRecognitions extends Migration {
  override up(): void {
    for (const sql of [...classifications, ...recognitions]) this.addSql(sql);
  }
}

const classifications = [
  `create table classifications (
    id bigint generated always as identity primary key,
    business_id uuid not null references businesses,
    segment text not null check (segment in ('survival', 'growth', 'development')),
    classified_on date not null,
    policy_id text not null,
    policy_version integer not null check (policy_version > 0),
    citation text not null
  )`,
  `create index classifications_by_business on classifications (business_id, id desc)`,
  `create trigger classifications_are_append_only before update or delete or truncate on classifications
    for each statement execute function refuse_change()`,
  `comment on table classifications is '分型认定：每次认定的结果、日期与依据，只增不改'`,
];

const recognitions = [
  `create table recognitions (
    recognition_id uuid primary key,
    business_id uuid not null references businesses,
    programme text not null,
    granted_on date not null,
    valid_to date check (valid_to >= granted_on),
    rule text not null,
    ended_on date check (ended_on >= granted_on),
    end_reason text,
    check ((ended_on is null) = (end_reason is null))
  )`,
  `create index recognitions_by_business on recognitions (business_id, granted_on)`,
  `comment on table recognitions is '认定称号：四新、科技型、高新、专精特新等，含有效期与认定办法版本'`,
];
