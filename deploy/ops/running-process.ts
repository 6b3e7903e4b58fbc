import { z } from 'zod';

const patienceMs = 3_000;

/** What a service says of itself and no database holds. */
const State = z.object({
  troubles: z.array(
    z.object({
      topic: z.string(),
      partition: z.int(),
      failures: z.int(),
      error: z.string(),
      since: z.string(),
    }),
  ),
  sweepTroubles: z.array(
    z.object({
      sweep: z.string(),
      kind: z.enum(['stalled', 'failed']),
      found: z.int().nullable(),
      since: z.string(),
    }),
  ),
});

/** Asks the running process; null when nobody answers, or somebody else who took its port. */
export async function askProcess(address: string): Promise<z.output<typeof State> | null> {
  try {
    const answer = await fetch(`${address}/health/ready`, {
      signal: AbortSignal.timeout(patienceMs),
    });
    return State.parse(await answer.json());
  } catch {
    return null;
  }
}
