import { withDeadline } from '../messaging/deadline.ts';

/** Well under the patience of whoever asks whether a service is ready. */
const patienceMs = 1_500;

export type Probe<Answer> = () => Promise<Answer | 'silent'>;

/**
 * Asks one question at a time, and nobody waits for it longer than its deadline: a question that hangs is not asked
 * again beside itself, and is heard when it is answered after all.
 */
export function probe<Answer>(ask: () => Promise<Answer>, deadlineMs = patienceMs): Probe<Answer> {
  let underWay: Promise<Answer | 'silent'> | null = null;
  return () => {
    underWay ??= ask()
      .catch(() => 'silent' as const)
      .finally(() => {
        underWay = null;
      });
    return withDeadline(deadlineMs, underWay).catch(() => 'silent' as const);
  };
}
