import { Migration } from '@mikro-orm/migrations';

/** 查看原文记录 only grows: the role in which the service works may write a look and never change one. */
export class GuardLooksAtNames extends Migration {
  override up(): void {
    this.addSql(`do $$
      declare app text := regexp_replace(current_user, '_migrator$', '') || '_app';
      begin
        if not exists (select from pg_roles where rolname = app) then return; end if;
        execute format('revoke update, delete, truncate on operator_views from %I', app);
      end $$`);
  }
}
