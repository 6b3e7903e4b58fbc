import { systemClock } from '@tisheng/service-kit/clock';
import { createOrm } from '@tisheng/service-kit/database';
import { createFirstAdministrator } from '#application/accounts.ts';
import { systemContext } from '#application/directory.ts';
import { AccountRow, SessionRow } from '#persistence/rows.ts';

/** A step of the installation, `node src/first-administrator.ts`: prints the password once; it is kept nowhere. */
const orm = await createOrm({
  databaseUrl: process.env['DATABASE_URL'] ?? '',
  applicationName: 'first-administrator',
  entities: [AccountRow, SessionRow],
});
try {
  const { username, password } = await orm.em
    .fork()
    .transactional((tx) => createFirstAdministrator(systemContext(tx, systemClock())));
  process.stdout.write(`用户名 ${username}\n密码 ${password}（只显示这一次，请当面交接）\n`);
} finally {
  await orm.close(true);
}
