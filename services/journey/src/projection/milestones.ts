import type { Programme } from '@tisheng/contracts';
import type { Readers } from './entry.ts';

export type MilestoneKey = (typeof milestoneOrder)[number];
export type Milestones = Partial<Record<MilestoneKey, string>>;

/** 里程碑，in the order in which a business meets them when it takes every step. */
export const milestoneOrder = [
  'registered',
  'pool-admitted',
  'willing',
  'converted',
  'permits-applied',
  'permits-completed',
  'two-years',
  'claim-lodged',
  'claim-approved',
  'paid',
  'upscale-admitted',
  'threshold-reached',
  'filed',
  'listed',
  'first-listing-award',
] as const;

export const milestoneLabels: Record<MilestoneKey, string> = {
  registered: '登记设立',
  'pool-admitted': '入库培育',
  willing: '愿意转企',
  converted: '个转企',
  'permits-applied': '申请许可变更',
  'permits-completed': '许可变更办结',
  'two-years': '稳定经营期满',
  'claim-lodged': '申报补助',
  'claim-approved': '补助批准',
  paid: '补助到账',
  'upscale-admitted': '四上培育',
  'threshold-reached': '达到入统标准',
  filed: '申报纳统',
  listed: '四上企业',
  'first-listing-award': '首次小升规奖励到账',
};

type Reached = [MilestoneKey, string] | null;

/** The milestone a fact reaches, with its day; the first time counts. Those of permits follow from whole applications. */
export const milestoneReaders: Readers<Reached> = {
  BusinessRegistered: ({ data }) => ['registered', data.registration.foundedOn],
  CandidateAdmitted: ({ data }) => ['pool-admitted', data.admittedOn],
  WillingnessRecorded: ({ data }) =>
    data.willingness === 'willing' ? ['willing', data.recordedOn] : null,
  BusinessConverted: ({ data }) => ['converted', data.convertedOn],
  EntitlementMatured: ({ data }) => ofConversion(data, ['two-years', data.maturedOn]),
  ClaimLodged: ({ data }) => ofConversion(data, ['claim-lodged', data.lodgedOn]),
  ClaimApproved: ({ data }) => ofConversion(data, ['claim-approved', data.approvedOn]),
  SubsidyPaid: ({ data }) =>
    data.programme === 'first-listing-award'
      ? ['first-listing-award', data.paidOn]
      : ofConversion(data, ['paid', data.paidOn]),
  FirmAdmitted: ({ data }) => ['upscale-admitted', data.admittedOn],
  ThresholdReached: ({ data }) => ['threshold-reached', data.reachedOn],
  FilingSubmitted: ({ data }) => ['filed', data.submittedOn],
  FirmListed: ({ data }) => ['listed', data.listedOn],
};

/** The steps of 举措22; other awards have none of their own but the last. */
const ofConversion = ({ programme }: { programme: Programme }, reached: Reached): Reached =>
  programme === 'conversion-subsidy' ? reached : null;
