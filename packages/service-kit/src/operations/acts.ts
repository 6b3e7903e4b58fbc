import type { Orm } from '../database/orm.ts';
import type { Filled, Operations, Person, Replay } from '../messaging/index.ts';
import { refuse } from '../refusal.ts';
import { keepingAct } from './kept-acts.ts';

export type Retried = { id: string; outcome: Replay['outcome'] };

/** What people do about what is stuck, by a door or on the machine: each act is kept with who did it and why. */
export type Acts = ReturnType<typeof actsOn>;

export function actsOn(orm: Orm, operations: Operations) {
  const keep = (act: Parameters<typeof keepingAct>[1], work: () => Promise<void>) =>
    keepingAct(orm, act, work, () => 'done');
  return {
    /** One letter, or all that are open. The new reason stands in the list, masked. */
    async retry(by: Person, letter?: string): Promise<Retried[]> {
      const replays = await keepingAct(
        orm,
        { act: 'retry', by, letter },
        () => operations.retry(letter ? { ids: [letter] } : {}),
        countsOf,
      );
      if (letter && replays.length === 0)
        throw refuse('letter-closed', '该事实已不在搁置之列，请刷新后查看');
      return replays.map(({ id, outcome }) => ({ id, outcome }));
    },
    askToSkip: (by: Person, letter: string, reason: string): Promise<void> =>
      keep({ act: 'ask-to-skip', by, letter, reason }, () =>
        operations.askToSkip(letter, by, reason),
      ),
    withdrawSkip: (by: Person, letter: string, reason: string): Promise<void> =>
      keep({ act: 'withdraw-skip', by, letter, reason }, () => operations.withdrawSkip(letter)),
    skip: (by: Person, letter: string, revision: string): Promise<void> =>
      keep({ act: 'skip', by, letter }, () => operations.confirmSkip(letter, by, revision)),
    fillTopic: (by: Person, day?: string): Promise<Filled> =>
      keepingAct(
        orm,
        { act: 'fill-topic', by, reason: day && `自 ${day} 起` },
        () => operations.fillTopic(day ? { day } : {}),
        ({ facts }) => `${facts} facts`,
      ),
    readAgain: (by: Person, again: () => Promise<boolean> = operations.readAgain): Promise<void> =>
      keepingAct(
        orm,
        { act: 'read-again', by },
        async () => {
          if (!(await again()))
            throw refuse('listens-to-nothing', '本服务不订阅任何主题，没有可重读的内容');
        },
        () => 'begun',
      ),
  };
}

function countsOf(replays: readonly Replay[]): string {
  const counts = [...Map.groupBy(replays, ({ outcome }) => outcome)];
  return (
    counts.map(([outcome, each]) => `${outcome} ${each.length}`).join(', ') || 'nothing to retry'
  );
}
