import { Migration } from '@mikro-orm/migrations';

/**
 * How many are open, by all that the cards tell apart: added up, not counted. Each change adds rows and touches none, so
 * that two officers never wait for each other; a sweep puts them together.
 */
export class AddUpOpenCases extends Migration {
  override up(): void {
    for (const sql of [...narrower, ...tallies]) this.addSql(sql);
  }
}

/** Indexes that carried columns for counting alone made every mark dearer. */
const narrower = [
  [
    'cases_open_of_department',
    '(department, district, due_on, id) include (nearing_on) where closed_on is null',
  ],
  [
    'cases_open_by_due',
    '(due_on, id) include (district, department, nearing_on) where closed_on is null',
  ],
  ['cases_of_department', '(department, district, received_on desc, id)'],
  ['cases_of_district', '(district, received_on desc, id)'],
  [
    'cases_closed',
    `(closed_on, department, district) include (status, on_time, spent_workdays, permit_type_id)
      where closed_on is not null`,
  ],
  [
    'cases_closed_by_receipt',
    `(received_on desc, id) include (district, department, status, permit_type_id)
      where closed_on is not null`,
  ],
  ['cases_of_type', '(permit_type_id, received_on desc, id)'],
  [
    'cases_open_of_officer',
    '(officer_id, due_on, id) where closed_on is null and officer_id is not null',
  ],
].flatMap(([name, definition]) => [
  `drop index if exists ${name}`,
  `create index ${name} on transfer_cases ${definition}`,
]);

const tallied = ['department', 'district', 'permit_type_id', 'status', 'due_on', 'nearing_on'];
const columns = tallied.join(', ');
const columnsOf = (row: string) => tallied.map((column) => `${row}.${column}`).join(', ');

const tallies = [
  `create table case_tallies (
    id bigint generated always as identity primary key,
    department text not null,
    district text not null,
    permit_type_id text not null,
    status text not null,
    due_on date,
    nearing_on date,
    cases int not null
  )`,
  `comment on table case_tallies is '未办结件计数：逐次增减，定时合并，供列表上方的数字使用'`,
  `insert into case_tallies (${columns}, cases)
   select ${columns}, count(*) from transfer_cases where closed_on is null group by ${columns}`,
  `create function tally_case() returns trigger language plpgsql as $$
    begin
      if tg_op = 'UPDATE' and old.closed_on is null then
        insert into case_tallies (${columns}, cases) values (${columnsOf('old')}, -1);
      end if;
      if new.closed_on is null then
        insert into case_tallies (${columns}, cases) values (${columnsOf('new')}, 1);
      end if;
      return null;
    end $$`,
  `create trigger tally_of_opened after insert on transfer_cases
    for each row execute function tally_case()`,
  `create trigger tally_of_changed after update on transfer_cases
    for each row when ((${columnsOf('old')}, old.closed_on)
      is distinct from (${columnsOf('new')}, new.closed_on))
    execute function tally_case()`,
];
