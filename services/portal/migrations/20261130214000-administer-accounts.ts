import { Migration } from '@mikro-orm/migrations';

export class AdministerAccounts extends Migration {
  override up(): void {
    this.addSql(`
      alter table accounts
        add version int not null default 1,
        add password_due boolean not null default false,
        add password_changed_at timestamptz not null default now(),
        add proposal jsonb`);
    this.addSql(`comment on column accounts.proposal is '待另一名安全管理员确认的授权'`);
    this.addSql(`
      create table account_changes (
        id bigint generated always as identity primary key,
        account_id text not null,
        act text not null,
        actor_id text not null,
        actor_name text not null,
        reason text not null,
        before jsonb,
        after jsonb,
        at timestamptz not null
      )`);
    this.addSql(
      `comment on table account_changes is '账号变更记录：谁、何时、为何、从什么改成什么，只增不改'`,
    );
    this.addSql('create index account_changes_of_account on account_changes (account_id, id)');
    this.addSql(`
      create trigger account_changes_are_append_only
        before update or delete or truncate on account_changes
        for each statement execute function refuse_change()`);
    this.addSql(`
      create table account_passwords (
        id bigint generated always as identity primary key,
        account_id text not null references accounts (id),
        password_hash text not null,
        set_at timestamptz not null
      )`);
    this.addSql(`comment on table account_passwords is '用过的密码（散列），新密码不得与之相同'`);
    this.addSql('create index account_passwords_of_account on account_passwords (account_id, id)');
    this.addSql(`
      alter table sessions
        add viewing_account_id text references accounts (id),
        add viewing_until timestamptz`);
    this.addSql(
      `comment on column sessions.viewing_account_id is '以该用户身份查看（只读），到 viewing_until 为止'`,
    );
    this.addSql('create index sessions_of_account on sessions (account_id) where ended_at is null');
  }
}
