/** The copy of portal's directory; a migration of its own in each service that gives work to people. */
export const directoryTables = [
  `create table directory_officers (
    officer_id text primary key,
    name text not null,
    bureau text not null,
    districts text[] not null,
    roles text[] not null,
    left_on date
  )`,
  `comment on table directory_officers is '人员名册副本：来自门户的事实，指派与转办只认名册'`,
];
