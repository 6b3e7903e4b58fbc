import { setTimeout as delay } from 'node:timers/promises';
import { Client } from 'pg';

const pauseMs = 3;
const patienceMs = 30_000;

/**
 * Looks every few milliseconds which of the facts a client knows of have reached journey. One that was there before
 * its answer counts from the answer: earlier nobody could have asked for it.
 */
export async function watchJourney(url: string) {
  const client = new Client({ connectionString: url });
  await client.connect();
  const waiting = new Set<string>();
  const visibleAt = new Map<string, number>();
  let ending = false;

  const look = async () => {
    while (!ending) {
      if (waiting.size > 0) {
        const { rows } = await client.query<{ event_id: string }>({
          name: 'look',
          text: 'select event_id from inbox where event_id = any($1)',
          values: [[...waiting]],
        });
        for (const { event_id: id } of rows) {
          visibleAt.set(id, Date.now());
          waiting.delete(id);
        }
      }
      await delay(pauseMs);
    }
  };
  const looking = look();

  return {
    await: (fact: string) => void waiting.add(fact),
    count: () => visibleAt.size,
    /** When each fact was seen first; all must come. */
    async seen(): Promise<Map<string, number>> {
      const deadline = Date.now() + patienceMs;
      while (waiting.size > 0 && Date.now() < deadline) await delay(20);
      ending = true;
      await looking;
      await client.end();
      if (waiting.size > 0) throw new Error(`${waiting.size} facts never reached the journey`);
      return visibleAt;
    },
  };
}
