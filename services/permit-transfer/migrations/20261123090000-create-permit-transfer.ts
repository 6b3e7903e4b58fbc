import { Migration } from '@mikro-orm/migrations';
import { referenceTables } from '@tisheng/service-kit/reference';
import { kitTables } from '@tisheng/service-kit/service';

export class CreatePermitTransfer extends Migration {
  override up(): void {
    const own = [
      ...holders,
      ...applications,
      ...cases,
      ...caseIndexes,
      ...sweepIndexes,
      ...progress,
    ];
    for (const sql of [...kitTables(), ...referenceTables, ...own]) this.addSql(sql);
  }
}

const holders = [
  `create table businesses (
    business_id uuid primary key,
    district text not null,
    name text not null,
    credit_code text,
    premises text not null default '',
    scope text,
    operator jsonb,
    closed_on date,
    merged_into uuid,
    conversion jsonb
  )`,
  `comment on table businesses is '主体副本：来自 business-registry 的事实，只留本服务需要的字段'`,
  `create table permits (
    id uuid primary key,
    business_id uuid not null references businesses,
    district text not null,
    department text not null,
    permit_type_id text not null,
    permit_type_name text not null,
    number text not null,
    holder_name text not null,
    credit_code text,
    fields jsonb not null,
    valid_from date not null,
    valid_to date check (valid_to >= valid_from),
    replaced_on date,
    replaced_by uuid
  )`,
  `create unique index permits_in_force on permits (permit_type_id, number) where replaced_on is null`,
  `create index permits_of_business on permits (business_id)`,
  `create index permits_by_end on permits (valid_to, department, district) where replaced_on is null`,
  `comment on table permits is '许可证登记：在册的后置许可，换发后旧证失效、新证接续'`,
];

const applications = [
  `create table applications (
    id uuid primary key,
    business_id uuid not null references businesses,
    district text not null,
    received_on date not null,
    status text not null check (status in ('awaiting-certificate', 'open', 'completed')),
    certificate_no text,
    permit_ids uuid[] not null,
    with_registrar uuid[] not null default '{}',
    declared jsonb not null,
    materials jsonb,
    findings jsonb not null,
    completed_on date,
    applied_by text not null
  )`,
  `create index applications_of_business on applications (business_id)`,
  `create index applications_awaiting on applications (business_id)
    where status = 'awaiting-certificate'`,
  `comment on table applications is '沿用申请：一次申请，按许可分件办理'`,
  `create table case_numbers (
    district text not null,
    year int not null,
    last int not null,
    primary key (district, year)
  )`,
  `comment on table case_numbers is '办件编号：每区每年从一起，连续不断'`,
];

const clock = (name: string) => `
    ${name}_due_on date,
    ${name}_provisional boolean not null default false,
    ${name}_nearing_on date`;
const raised = (name: string) => `
    ${name}_nearing_raised_on date,
    ${name}_passed_raised_on date`;

const cases = [
  `create table transfer_cases (
    id uuid primary key,
    version int not null,
    number text not null unique,
    application_id uuid not null references applications,
    business_id uuid not null,
    business_name text not null,
    credit_code text,
    district text not null,
    department text not null,
    permit_id uuid not null references permits,
    permit_type_id text not null,
    permit_type_name text not null,
    status text not null check (status in ('received', 'correction-requested', 'accepted',
      'suspended', 'completed', 'refused', 'withdrawn')),
    track text not null check (track in ('transfer', 'ordinary')),
    terms jsonb not null,
    findings jsonb not null,
    comparison jsonb not null,
    materials jsonb not null,
    received_on date not null,
    correction jsonb,
    accepted_on date,
    deemed_accepted boolean not null default false,
    suspensions jsonb not null,
    extension jsonb,
    closed_on date,
    on_time boolean,
    spent_workdays int,
    new_permit_number text,
    due_on date,
    nearing_on date,${clock('acceptance')},${clock('promise')},${raised('promise')},${clock('statutory')},${raised('statutory')},
    suspended_until date,
    overran_raised_on date,
    calendar_version int not null,
    officer_id text,
    officer_name text,
    last_actor text,
    check ((closed_on is null) = (status in ('received', 'correction-requested', 'accepted', 'suspended'))),
    check (accepted_on is not null or status not in ('accepted', 'suspended', 'completed'))
  )`,
  `comment on table transfer_cases is '许可沿用办件：一证一件，状态、比对、时钟'`,
  `comment on column transfer_cases.due_on is '当前最紧的时钟到期日：受理前为受理时限，受理后为承诺时限，普通程序为法定时限'`,
];

/** An index for each order in which people look: their department, their district, the whole city. */
const caseIndexes = [
  `create unique index one_open_case_per_permit on transfer_cases (permit_id) where closed_on is null`,
  `create index cases_open_of_department on transfer_cases (department, district, due_on, id)
    include (nearing_on) where closed_on is null`,
  `create index cases_open_by_due on transfer_cases (due_on, id)
    include (district, department, nearing_on) where closed_on is null`,
  `create index cases_of_department on transfer_cases (department, district, received_on desc, id)`,
  `create index cases_of_district on transfer_cases (district, received_on desc, id)`,
  `create index cases_by_receipt on transfer_cases (received_on desc, id)`,
  `create index cases_closed on transfer_cases (closed_on, department, district)
    include (status, on_time, spent_workdays, permit_type_id) where closed_on is not null`,
  `create index cases_closed_by_receipt on transfer_cases (received_on desc, id)
    include (district, department, status, permit_type_id) where closed_on is not null`,
  `create index cases_of_type on transfer_cases (permit_type_id, received_on desc, id)`,
  `create index cases_rerouted on transfer_cases (received_on desc, id) where track = 'ordinary'`,
  `create index cases_of_officer on transfer_cases (officer_id, received_on desc, id)
    where officer_id is not null`,
  `create index cases_open_of_officer on transfer_cases (officer_id, due_on, id)
    where closed_on is null and officer_id is not null`,
  `create index cases_of_business on transfer_cases (business_id)`,
  `create index cases_of_application on transfer_cases (application_id)`,
];

const sweepIndexes = [
  `create index sweep_acceptance on transfer_cases (acceptance_due_on) where status = 'received'`,
  ...['promise', 'statutory'].flatMap((name) =>
    (['nearing', 'passed'] as const).map(
      (kind) => `create index sweep_${name}_${kind} on transfer_cases
        (${name}_${kind === 'nearing' ? 'nearing_on' : 'due_on'})
        where closed_on is null and ${name}_${kind}_raised_on is null and not ${name}_provisional`,
    ),
  ),
  `create index sweep_suspensions on transfer_cases (suspended_until)
    where status = 'suspended' and overran_raised_on is null`,
  `create index sweep_calendar on transfer_cases (calendar_version, id) where closed_on is null`,
];

const progress = [
  `create table reprojections (
    calendar_version int primary key,
    notice text not null,
    started_at timestamptz not null,
    finished_at timestamptz,
    cases_total int not null,
    cases_done int not null default 0,
    days_moved int not null default 0
  )`,
  `comment on table reprojections is '重新推算：新放假安排送达后，未办结件逐批重算到期日的进度'`,
];
