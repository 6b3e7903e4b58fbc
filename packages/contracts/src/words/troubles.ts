/** What a service tries in vain, as its readiness tells it. */
type Told = {
  troubles: readonly {
    topic: string;
    partition: number;
    failures: number;
    error: string;
    since: string;
  }[];
  sweepTroubles: readonly {
    sweep: string;
    kind: 'stalled' | 'failed';
    found: number | null;
    since: string;
  }[];
};

/** For the page and for the command line alike: what is amiss, and since when. */
export const troublesInWords = ({ troubles, sweepTroubles }: Told) => [
  ...troubles.map(({ topic, partition, failures, error, since }) => ({
    text: `${topic} 第 ${partition} 分区连续 ${failures} 次未能处理（${error}），会自动再试`,
    since,
  })),
  ...sweepTroubles.map(({ sweep, kind, found, since }) => ({
    text:
      kind === 'failed'
        ? `定时检查 ${sweep} 失败，请查看日志`
        : `定时检查 ${sweep} 发现 ${found} 件到期事项无法处理，请查看日志`,
    since,
  })),
];
