/**
 * SQL that makes tables append-only twice over: the app role has no grant to change them, and a trigger (made by the
 * kit's first migration) stops everybody else.
 */
export function appendOnly(...tables: string[]): string[] {
  return [
    ...tables.map(
      (table) => `create trigger ${table}_are_append_only before update or delete or truncate
        on ${table} for each statement execute function refuse_change()`,
    ),
    `do $$
      declare app text := regexp_replace(current_user, '_migrator$', '') || '_app';
      begin
        if not exists (select from pg_roles where rolname = app) then return; end if;
        execute format('revoke update, delete, truncate on ${tables.join(', ')} from %I', app);
      end $$`,
  ];
}
