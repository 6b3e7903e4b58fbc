import type { Measured } from './intake-clients.ts';
import type { Yardstick } from './intake-yardstick.ts';
import type { Peer, PeerName } from './peers/start-peer.ts';
import { rateRow, ratioText, row, within } from './report.ts';
import { spreadOf } from './rounds.ts';

/** What all reached in one passage; of the yardstick and of a peer the best client count. */
export type Round = {
  ours: Measured[];
  pgbench: number | null;
  peers: Partial<Record<PeerName, number>>;
};

/** Must; the aims are 5 and 2. */
const peerGoals: Record<PeerName, number> = { flowable: 2, dbos: 1.2 };
const pgbenchAim = 0.7;
const p99Goals: Record<number, number> = { 32: 60, 64: 25 };

export function said({ ours, pgbench, peers }: Round): string {
  const own = ours.map((one) => `${one.clients} clients ${one.perSecond.toFixed(0)}/s`);
  const others = Object.entries({ pgbench, ...peers }).map(
    ([name, rate]) => `${name} ${rate === null ? 'none' : `${rate.toFixed(0)}/s`}`,
  );
  return [...own, ...others].join(', ');
}

export function linesOf(
  rounds: readonly Round[],
  yardstick: Yardstick,
  peers: readonly Peer[],
): string[] {
  const counts = rounds[0]?.ours.map(({ clients }) => clients) ?? [];
  const best = ({ ours }: Round) => Math.max(...ours.map(({ perSecond }) => perSecond));
  const against = (rate: (round: Round) => number | null | undefined) =>
    rounds.map((round) => best(round) / (rate(round) ?? Number.NaN));
  const rates = rounds.map(({ pgbench }) => pgbench ?? Number.NaN);
  const ratio = against(({ pgbench }) => pgbench);
  return [
    ...counts.map((clients, nth) =>
      lineOf(
        clients,
        rounds.flatMap(({ ours }) => ours[nth] ?? []),
      ),
    ),
    yardstick.best
      ? rateRow('yardstick', 'same statements', rates) +
        ratioText(ratio, pgbenchAim, { of: 'pgbench' })
      : row('yardstick', 'same statements', yardstick.said),
    ...peers.map(
      ({ name }) =>
        rateRow(
          'peer',
          name,
          rounds.map((round) => round.peers[name] ?? Number.NaN),
        ) +
        ratioText(
          against((round) => round.peers[name]),
          peerGoals[name],
          { of: name },
        ),
    ),
    ...(peers.length > 0 ? [row('', 'peers', inTheirFavour)] : []),
  ];
}

/** Versions and settings of all that was compared. */
export const comparedWith = (yardstick: Yardstick, peers: readonly Peer[]) => ({
  yardstick: yardstick.said,
  ...Object.fromEntries(peers.map((peer) => [peer.name, peer.said])),
});

const inTheirFavour = 'are called within their process: no HTTP, token or check of the input';

function lineOf(clients: number, rounds: readonly Measured[]): string {
  const of = (key: keyof Measured) => spreadOf(rounds.map((one) => one[key]));
  const [rate, p99, cost] = [of('perSecond'), of('p99'), of('processorMs')];
  const rates = `median ${rate.median.toFixed(0)}/s (${rate.min.toFixed(0)}–${rate.max.toFixed(0)})`;
  const most = p99Goals[clients];
  const goal = most === undefined ? '' : ` goal ≤ ${most} ms ${within(p99.median, most)}`;
  return row(
    'ours',
    `${clients} clients`,
    `${rates}   p99 ${p99.median.toFixed(1)} ms${goal}   processor ${cost.median.toFixed(2)} ms each`,
  );
}
