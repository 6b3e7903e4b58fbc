import { Migration } from '@mikro-orm/migrations';
import { referenceTables } from '@tisheng/service-kit/reference';
import { kitTables } from '@tisheng/service-kit/service';

/** Two equal sets of tables: one is read, the other stands ready to be rebuilt and swapped in. */
const schemas = ['projection_a', 'projection_b'] as const;

export class CreateProjections extends Migration {
  override up(): void {
    for (const sql of [...kitTables(), ...referenceTables]) this.addSql(sql);
    for (const schema of schemas) for (const sql of projection(schema)) this.addSql(sql);
    for (const sql of rebuilding) this.addSql(sql);
  }
}

const projection = (schema: string) => [
  `create schema ${schema}`,
  ...entries(schema),
  ...journeys(schema),
  ...tasks(schema),
  ...cases(schema),
];

const entries = (schema: string) => [
  `create table ${schema}.entries (
    id uuid primary key,
    business_id uuid,
    service text not null,
    type text not null,
    occurred_on date not null,
    recorded_at timestamptz not null,
    actor jsonb not null,
    data jsonb not null
  )`,
  `comment on table ${schema}.entries is '履历条目：全市每一项事实一行，其余各表皆由此推算'`,
  `create index on ${schema}.entries (business_id, recorded_at, id)`,
  `create index on ${schema}.entries (recorded_at desc, id desc)`,
];

const journeys = (schema: string) => [
  `create table ${schema}.journeys (
    business_id uuid primary key,
    survivor_id uuid,
    name text,
    credit_code text,
    kind text,
    district text check (district in ('haibowan', 'wuda', 'hainan')),
    closed_on date,
    stage text,
    milestones jsonb not null default '{}',
    departments text[] not null default '{}'
  )`,
  `comment on table ${schema}.journeys is '主体旅程：每户一行；并入他户者指向存续主体'`,
  `create index on ${schema}.journeys (survivor_id) where survivor_id is not null`,
  `create index on ${schema}.journeys using gin (name gin_trgm_ops)`,
  `create table ${schema}.codes (
    code text not null,
    business_id uuid not null,
    primary key (code, business_id)
  )`,
  `comment on table ${schema}.codes is '代码史：主体用过的每个统一社会信用代码和注册号'`,
  `create index on ${schema}.codes (business_id)`,
];

const tasks = (schema: string) => [
  `create table ${schema}.tasks (
    id text primary key,
    kind text not null,
    subject text not null,
    title text not null,
    business_id uuid not null,
    bureau text not null,
    role text not null,
    district text not null check (district in ('haibowan', 'wuda', 'hainan')),
    due_on date,
    provisional boolean not null,
    paused boolean not null,
    waits_until date,
    assigned_to text,
    link text not null,
    opened_on date not null,
    closed_on date,
    closed_by text
  )`,
  `comment on table ${schema}.tasks is '待办与已办：由事实开立，由事实了结'`,
  `create index on ${schema}.tasks (business_id)`,
  `create index on ${schema}.tasks (due_on, id) where closed_on is null`,
  `create index on ${schema}.tasks (role, district, bureau, due_on, id) where closed_on is null`,
  `create index on ${schema}.tasks (assigned_to, due_on, id)
     where closed_on is null and assigned_to is not null`,
  `create index on ${schema}.tasks (closed_on desc, id) where closed_on is not null`,
  `create index on ${schema}.tasks (role, district, bureau, closed_on desc, id)
     where closed_on is not null`,
];

const cases = (schema: string) => [
  `create table ${schema}.cases (
    id text primary key,
    kind text not null check (kind in ('permit', 'subsidy')),
    number text not null,
    title text not null,
    business_id uuid not null,
    district text not null,
    bureau text not null,
    status text not null,
    link text not null
  )`,
  `comment on table ${schema}.cases is '办件与补助：按编号查找'`,
  `create index on ${schema}.cases (business_id)`,
  `create index on ${schema}.cases using gin (number gin_trgm_ops)`,
  `create table ${schema}.counted (
    id text primary key,
    counter text not null,
    business_id uuid not null,
    district text not null,
    counted_on date not null,
    amount_fen bigint check (amount_fen >= 0),
    subject text
  )`,
  `comment on table ${schema}.counted is '计数明细：目标数字背后的每一项事实'`,
  `create index on ${schema}.counted (business_id)`,
  `create index on ${schema}.counted (counter, district, counted_on)`,
];

const rebuilding = [
  `create table rebuilds (
    number int generated always as identity primary key,
    state text not null check (state in ('replaying', 'folding', 'swapped', 'abandoned')),
    requested_by text not null,
    requested_at timestamptz not null default now(),
    replayed bigint not null default 0,
    folded_to uuid,
    folded bigint not null default 0,
    differences bigint,
    finished_at timestamptz
  )`,
  `comment on table rebuilds is '重建记录：从全部主题重放，比对后切换'`,
  `create unique index one_rebuild_at_a_time on rebuilds ((true))
     where state in ('replaying', 'folding')`,
  `create table projection_state (
    single boolean primary key default true check (single),
    live text not null check (live in ('projection_a', 'projection_b')),
    rebuild int references rebuilds (number)
  )`,
  `insert into projection_state (live) values ('projection_a')`,
  `comment on table projection_state is '在用的一套表，以及正在进行的重建'`,
  // The application role may not truncate; it may have the set emptied that nobody reads.
  `create function empty_shadow() returns void language plpgsql security definer
     set search_path = public, pg_temp as $$
    declare shadow text;
    begin
      select case live when 'projection_a' then 'projection_b' else 'projection_a' end
        into shadow from projection_state for update;
      execute format('truncate %1$I.entries, %1$I.journeys, %1$I.codes, %1$I.tasks,
        %1$I.cases, %1$I.counted', shadow);
    end $$`,
];
