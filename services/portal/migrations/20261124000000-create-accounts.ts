import { Migration } from '@mikro-orm/migrations';
import { kitTables } from '@tisheng/service-kit/service';

export class CreateAccounts extends Migration {
  override up(): void {
    for (const sql of kitTables()) this.addSql(sql);
    this.addSql(`
      create table accounts (
        id text primary key,
        username text not null unique,
        name text not null,
        bureau text not null,
        roles text[] not null,
        districts text[] not null,
        password_hash text,
        status text not null check (status in ('active', 'disabled')),
        demonstration boolean not null,
        failed_attempts int not null default 0,
        locked_until timestamptz
      )`);
    this.addSql(`comment on table accounts is '账号：人员、单位、角色与负责的区'`);
    this.addSql(`
      create table sessions (
        token_hash text primary key,
        account_id text not null references accounts (id),
        started_at timestamptz not null,
        last_used_at timestamptz not null,
        ended_at timestamptz
      )`);
    this.addSql(`comment on table sessions is '会话：闲置 30 分钟或满 12 小时即失效'`);
    this.addSql(`
      create table sign_in_audit (
        id bigint generated always as identity primary key,
        username text not null,
        outcome text not null,
        address text not null,
        at timestamptz not null
      )`);
    this.addSql(`comment on table sign_in_audit is '登录审计：每次登录尝试及结果，只增不改'`);
    this.addSql(`
      create trigger sign_in_audit_is_append_only before update or delete or truncate on sign_in_audit
        for each statement execute function refuse_change()`);
  }
}
