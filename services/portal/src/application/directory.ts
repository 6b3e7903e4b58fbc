import type { EntityManager } from '@mikro-orm/postgresql';
import { portal } from '@tisheng/contracts';
import type { Clock } from '@tisheng/service-kit/clock';
import { announce, announceMany, type CommandContext } from '@tisheng/service-kit/messaging';
import { v7 as uuidv7 } from 'uuid';
import type { Account } from '#domain/account.ts';
import { directoryFacts } from '#domain/directory.ts';
import { accountsNeverListed, lockDirectory } from '#persistence/directory.ts';

const aboutOfficer = ({ id }: Account) => ({
  subject: `officer/${id}`,
  partitionkey: `officer/${id}`,
});

/** Tells the other services what they may know of a person who is no longer who he was. */
export async function tellDirectory(
  context: CommandContext,
  before: Account | null,
  after: Account,
): Promise<void> {
  const facts = directoryFacts(before, after, context.today);
  if (facts.length > 0) await announce(context, portal, aboutOfficer(after), facts);
}

/**
 * A step of every start: lists the accounts of which nothing was ever told, such as those of a city that ran before
 * there was a directory. Two instances that start at once exclude each other.
 */
export async function listUntold(em: EntityManager, clock: Clock): Promise<void> {
  await em.transactional(async (tx) => {
    await lockDirectory(tx);
    const context = systemContext(tx, clock);
    const accounts = await accountsNeverListed(tx);
    await announceMany(
      context,
      portal,
      accounts.map((account) => ({
        ...aboutOfficer(account),
        facts: directoryFacts(null, account, context.today),
      })),
    );
  });
}

/** Portal acting by itself. */
export function systemContext(tx: EntityManager, clock: Clock): CommandContext {
  const actor = { id: 'system:portal', name: '系统', bureau: 'system' as const, roles: [] };
  const cause = {
    source: 'portal',
    now: clock.now(),
    actor,
    correlationId: uuidv7(),
    causationId: null,
  };
  return { tx, cause, today: clock.today(), announced: [] };
}
