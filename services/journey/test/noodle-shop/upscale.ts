import { about, fact, ground, type StoryFact, shop } from './shop.ts';

const firm = { ...about, pool: 'quota-trade' };
export const member = (type: string, on: string, data: Record<string, unknown>) =>
  fact(type, on, `member/${shop}`, { ...firm, ...data });
const proximity = {
  metric: 'turnover',
  period: '2028',
  figureFen: 210_000_000,
  source: 'tax',
  thresholdFen: 200_000_000,
  percent: 105,
};
const upscaleGround = ground('upscale-thresholds', '举措24');

export const upscale: StoryFact[] = [
  member('FirmSuggested', '2028-05-01', {
    suggestedOn: '2028-05-01',
    proximity,
    reason: '转企企业',
    ground: upscaleGround,
  }),
  member('FirmAdmitted', '2028-05-08', {
    admittedOn: '2028-05-08',
    tier: 'critical',
    leadBureau: 'commerce',
    proximity,
    ground: upscaleGround,
  }),
  member('ThresholdReached', '2028-06-01', {
    reachedOn: '2028-06-01',
    proximity,
    nextWindowOpensOn: '2028-06-10',
    ground: upscaleGround,
  }),
  member('FilingSubmitted', '2028-06-12', {
    submittedOn: '2028-06-12',
    track: 'monthly',
    windowClosesOn: '2028-06-20',
  }),
  member('FirmListed', '2028-06-28', { listedOn: '2028-06-28', first: true, fromPool: true }),
];
