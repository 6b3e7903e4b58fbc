import type { EntityManager } from '@mikro-orm/postgresql';
import { z } from 'zod';
import { refuse } from '../refusal.ts';
import { type ConsumerSettings, factProcessing } from './fact-processing.ts';
import { type Progress, subjectOf, writeProgress } from './inbox.ts';
import { closeLetter, openLetters, revisionSql, takeLetter } from './letters.ts';
import { releaseKey } from './parking.ts';
import type { Place } from './place.ts';
import { admitAll } from './replay.ts';
import { run } from './statement.ts';
import { unstorable } from './storable.ts';
import { aloneOn } from './topic-lock.ts';

export type Person = { id: string; name: string };

/** The one who confirms, and what he saw when he made up his mind: the `revision` of the parked fact. */
type Confirmation = { letter: string; by: Person; revision: string };

const closed = () => refuse('letter-closed', '该事实已不在搁置之列，请刷新后查看');

/** The first of two: asks that the effect of a parked fact be given up, and says why. */
export async function askToSkip(
  tx: EntityManager,
  { letter, by, reason }: { letter: string; by: Person; reason: string },
): Promise<void> {
  const asked = await run(
    tx,
    `update dead_letters set skip_reason = $2, skip_asked_by = $3, skip_asked_name = $4,
       skip_asked_at = now()
     where id = $1 and replayed_at is null and skip_asked_by is null returning id`,
    [letter, reason, by.id, by.name],
  );
  if (asked.length > 0) return;
  const [known] = await run(tx, 'select from dead_letters where id = $1 and replayed_at is null', [
    letter,
  ]);
  if (!known) throw closed();
  throw refuse('skip-already-asked', '已有人申请放弃该事实，请另一人确认，或先撤回申请');
}

/** The letter goes on waiting as before. */
export async function withdrawSkip(tx: EntityManager, letter: string): Promise<void> {
  await run(
    tx,
    `update dead_letters set skip_reason = null, skip_asked_by = null, skip_asked_name = null,
       skip_asked_at = null where id = $1 and replayed_at is null`,
    [letter],
  );
}

/**
 * The second of two: gives the effect up. The sequence of the subject goes on as if the fact had been done, and what
 * waited behind the letter is let in, all in one transaction. Who asked, who confirmed and why stay with the letter.
 */
export async function confirmSkip(
  settings: ConsumerSettings,
  confirmation: Confirmation,
): Promise<void> {
  const { letter: id } = confirmation;
  const processing = factProcessing(settings);
  const [parked] = await openLetters(settings.orm.em.fork(), null, [id]);
  if (!parked) throw closed();
  await processing.settle(async (tx) => {
    await aloneOn(tx, parked.topic);
    await confirm(tx, confirmation);
    const [letter] = await openLetters(tx, null, [id]);
    if (!letter || !(await takeLetter(tx, id))) throw closed();
    await giveUp(tx, letter);
    await closeLetter(tx, id, 'skipped');
    const items = (await releaseKey(tx, letter)).map(processing.decode);
    return { items, reception: await admitAll(tx, items) };
  });
}

async function confirm(tx: EntityManager, { letter: id, by, revision }: Confirmation) {
  const [asked] = await run<{ asker: string | null; revision: string }>(
    tx,
    `select skip_asked_by as asker, ${revisionSql} as revision
     from dead_letters where id = $1 for update`,
    [id],
  );
  if (!asked?.asker) throw refuse('skip-not-asked', '尚无人申请放弃该事实，请先由一人说明理由提出');
  if (asked.asker === by.id)
    throw refuse('second-person-required', '申请人不能确认自己的申请，请另一人确认');
  if (asked.revision !== revision)
    throw refuse('skip-changed', '该事实或跳过申请在您查看之后有变化，请刷新后重新核对再确认');
  await run(
    tx,
    'update dead_letters set skip_confirmed_by = $2, skip_confirmed_name = $3 where id = $1',
    [id, by.id, by.name],
  );
}

/** What a message says of itself, even where the rest of its envelope cannot be read. */
const Claim = z.object({
  id: z.uuid(),
  source: z.string(),
  type: z.string(),
  subject: z.string(),
  partitionkey: z.string().default(''),
  sequence: z.int().positive(),
});

/** Moves the sequence over the given-up fact, where it is the next of its subject; its id is known from now on. */
async function giveUp(tx: EntityManager, { value }: Place): Promise<void> {
  const claim = claimOf(value);
  if (!claim) return;
  const { source, subject, sequence, id, type } = claim;
  await run(
    tx,
    `insert into inbox (event_id, type, outcome) values ($1, $2, 'skipped')
     on conflict (event_id) do update set outcome = 'skipped' where inbox.outcome in ('dead', 'held')`,
    [id, type],
  );
  const [progress] = await run<Progress>(
    tx,
    'select source, subject, sequence from subject_progress where source = $1 and subject = $2',
    [source, subject],
  );
  const reached = progress?.sequence ?? 0;
  if (sequence > reached + 1)
    throw refuse('earlier-fact-missing', `${subjectOf(claim)} 的前序事实尚缺，请先补发或处理前序`);
  if (sequence === reached + 1)
    await writeProgress(tx, [{ source, subject, sequence, waiting: false }]);
}

function claimOf(value: string) {
  try {
    const claim = Claim.parse(JSON.parse(value));
    return unstorable(claim) ? undefined : claim;
  } catch {
    return undefined;
  }
}
