import { connected } from '@tisheng/test-kit';
import type { Ground } from './ground.ts';
import { requireAllHolds, requireNothingPassed } from './holds.ts';
import { type Seeded, seeded } from './seeded.ts';
import { type Kitchen, openServices, relayAll, serve, shops } from './services.ts';
import { type Count, type SimulatedLog, simulatedLog } from './simulated-log.ts';

export type Grounds = Record<'shops' | 'kitchen' | 'diary', Ground>;
type World = {
  grounds: Grounds;
  random: Seeded;
  log: SimulatedLog;
  services: Kitchen;
  count: Count;
  /** What has happened in this history. */
  seen: ReadonlySet<string>;
  promised: Set<string>;
};

const stepsPerRun = 40;
const deliveriesMax = 2_000;
const attemptsMax = 4;

/**
 * One history, decided by its seed: commands, relays, deliveries and repairs in any order, with a fault wherever one
 * fits; then everything is left alone until it is quiet, and must hold.
 */
export async function runSeed(grounds: Grounds, seed: number, total: Count): Promise<void> {
  for (const ground of Object.values(grounds)) await ground.empty();
  const random = seeded(seed);
  const seen = new Set<string>();
  const count: Count = (what) => {
    seen.add(what);
    total(what);
  };
  const log = simulatedLog(random, count, { outOfTurn: seed % 2 === 1 });
  const services = openServices(grounds, log);
  const promised = new Set<string>();
  const world: World = { grounds, random, log, services, count, seen, promised };
  try {
    for (let step = 0; step < stepsPerRun; step += 1) {
      await random.pick(steps)(world);
      await look(world);
    }
    await comeToRest(world);
    await requireAllHolds(grounds, log, world.promised);
  } catch (cause) {
    const again = `TISHENG_SEED=${seed} npm test -- --only service simulator`;
    throw new Error(`seed ${seed} (again: ${again}): ${String(cause)}`, { cause });
  } finally {
    await services.close();
  }
}

/** Of each letter there are two shops under one key: what blocks the one holds the other. */
const someShop = (random: Seeded) => random.pick(['a1', 'a2', 'b1', 'b2', 'c1']);
const someBowls = (random: Seeded) =>
  Array.from({ length: 1 + random.upTo(4) }, () => (random.chance(0.04) ? 13 : random.upTo(12)));

async function command(world: World): Promise<void> {
  const { grounds, random, promised, count } = world;
  const first = { shop: someShop(random), bowls: someBowls(random) };
  const more = { shop: someShop(random), bowls: someBowls(random) };
  const orders = random.chance(0.3) && more.shop !== first.shop ? [first, more] : [first];
  const told = await serve(grounds.shops, orders).catch(() => {
    count('command failed');
    return [];
  });
  for (const id of told) promised.add(id);
}

/** Two people decide on one subject at the same moment; whoever loses is told so. */
async function twoCommands(world: World): Promise<void> {
  const { grounds, random, promised, count } = world;
  const shop = someShop(random);
  const orders = [someBowls(random), someBowls(random)];
  const ends = await Promise.allSettled(
    orders.map((bowls) => serve(grounds.shops, [{ shop, bowls }])),
  );
  for (const end of ends) {
    if (end.status === 'fulfilled') for (const id of end.value) promised.add(id);
    else count('command lost a race');
  }
}

/**
 * A command draws its positions, and commits only after others were published and sealed, or just while they are on
 * their way.
 */
async function lateCommit(world: World): Promise<void> {
  const { grounds, log, random, promised, count } = world;
  const duringPublish = random.chance(0.5);
  await connected(grounds.shops.adminUrl, async (holder) => {
    await holder.query('select pg_advisory_lock(4242)');
    const bowls = someBowls(random);
    const late = serve(grounds.shops, [{ shop: 'late', bowls }], { held: true });
    const ended = late.catch(() => []);
    let isHeld = true;
    const release = async () => {
      if (!isHeld) return;
      isHeld = false;
      await holder.query('select pg_advisory_unlock(4242)');
      for (const id of await ended) promised.add(id);
    };
    await untilHeld(holder);
    await command(world);
    if (duringPublish) log.duringPublish(release);
    await relayAll(grounds.shops, log);
    await release();
    count(duringPublish ? 'commit during a publication' : 'commit came late');
  });
}

async function untilHeld(holder: { query: (sql: string) => Promise<{ rowCount: number | null }> }) {
  for (let tries = 0; tries < 200; tries += 1) {
    const { rowCount } = await holder.query(
      `select from pg_locks where locktype = 'advisory' and objid = 4242 and not granted`,
    );
    if (rowCount) return;
  }
}

/** The n-th writing statement from now fails, in a command, a relay or a consumer, whoever comes there first. */
async function fault({ grounds, random, count }: World): Promise<void> {
  const ground = random.pick([grounds.shops, grounds.kitchen, grounds.diary]);
  const how = random.pick(['error', 'cut'] as const);
  await ground.failAt(1 + random.upTo(12), how);
  count(`database ${how} armed`);
}

const relayShops = ({ grounds, log }: World) => relayAll(grounds.shops, log);
const relayKitchen = ({ grounds, log }: World) => relayAll(grounds.kitchen, log);

async function deliverSome({ log, random }: World): Promise<void> {
  const group = random.pick(['kitchen', 'diary']);
  for (let n = random.upTo(6); n >= 0; n -= 1) await log.deliver(group);
}

/** Behind a letter nothing of its key moves, as long as the places in the topic are those of the arrival. */
async function look({ grounds, log, seen }: World): Promise<void> {
  if (seen.has('delivery out of turn') || seen.has('topic lost')) return;
  await requireNothingPassed(grounds.kitchen, log);
}

/** People try parked facts again while traffic goes on. */
async function replayInTraffic({ services, log, count }: World): Promise<void> {
  const replay = services.kitchen.retry().then(
    (replays) => replays.length > 0 && count('replay of parked facts'),
    () => count('replay failed'),
  );
  await Promise.all([replay, log.deliver('kitchen')]);
}

/**
 * The topic of the shops is lost, and the operator does what the README says: he fills it from the journal, and lets its
 * readers begin again, whose places mean nothing in a topic made anew.
 */
async function loseAndFill(world: World): Promise<void> {
  const { grounds, log, random, services, count } = world;
  if (!random.chance(0.3)) return;
  log.lose(shops.topic);
  count('topic lost');
  await insist(() => services.shops.fillTopic());
  await relayAll(grounds.shops, log);
  for (const group of ['kitchen', 'diary']) await log.broker.resetToStart(group, [shops.topic]);
}

type Step = (world: World) => Promise<void>;

/** As often as each stands here. */
const steps: readonly [Step, ...Step[]] = [
  command,
  command,
  command,
  twoCommands,
  lateCommit,
  fault,
  fault,
  relayShops,
  relayShops,
  relayKitchen,
  deliverSome,
  deliverSome,
  deliverSome,
  replayInTraffic,
  loseAndFill,
];

/** No more faults; the repaired handler takes what was parked; nothing is done but what a running city does by itself. */
async function comeToRest(world: World): Promise<void> {
  const { grounds, log, services } = world;
  for (const ground of Object.values(grounds)) await ground.disarm();
  log.calmDown();
  services.repair();
  await relayAll(grounds.shops, log);
  await deliverAll(log, 'kitchen');
  await insist(() => services.kitchen.retry());
  await relayAll(grounds.kitchen, log);
  await deliverAll(log, 'diary');
}

async function deliverAll(log: SimulatedLog, group: string): Promise<void> {
  for (let n = 0; n < deliveriesMax; n += 1) if (!(await log.deliver(group))) return;
  throw new Error(`${group} does not come to an end`);
}

/** What a person does once more when it failed: an armed fault may still lie on the way. */
async function insist<Result>(work: () => Promise<Result>): Promise<Result> {
  for (let attempt = 1; attempt < attemptsMax; attempt += 1) {
    try {
      return await work();
    } catch {
      continue;
    }
  }
  return work();
}
