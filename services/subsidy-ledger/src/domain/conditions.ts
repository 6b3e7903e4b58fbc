import type {
  BusinessKind,
  CreditGrade,
  Finding,
  PolicyParameters,
  PolicyRef,
  Programme,
} from '@tisheng/contracts';
import { creditSubjectNames } from '@tisheng/contracts/words';
import { addMonths, type Day } from '@tisheng/workdays';

export type CreditRecord = {
  grade: CreditGrade;
  against: 'household' | 'enterprise' | 'operator';
  listedOn: Day;
  publicUntil: Day | null;
  repairedOn: Day | null;
  authority: string;
};

export type RosterListing = {
  pool: string;
  listedOn: Day;
  first: boolean;
  fromPool: boolean;
  delistedOn: Day | null;
};

/** What this service knows of a business on a day; null = nobody has told it. */
export type Circumstances = {
  kind: BusinessKind | null;
  endedOn: Day | null;
  firstConvertedOn: Day | null;
  credit: readonly CreditRecord[];
  annualReportYears: readonly number[];
  listings: readonly RosterListing[];
  /** Number of another claim by which this lineage, merged predecessors included, has the award. */
  awardedBy: string | null;
  /** Numbers of claims that other businesses of the same operator made. */
  claimsOfOperator: readonly string[];
};

type Award<Id extends Programme> = {
  programme: Id;
  award: PolicyParameters<Id>;
  ground: PolicyRef;
  credit: PolicyParameters<'credit-evaluation'> | null;
};
/** The policy versions of one day for one programme. */
export type Rules =
  | Award<'conversion-subsidy'>
  | Award<'first-listing-award'>
  | Award<'quota-trade-award'>;

type Check<R extends Rules> = (known: Circumstances, rules: R, today: Day) => Finding | null;
type RulesOf<Id extends Programme> = Extract<Rules, { programme: Id }>;

/** 举措22：首次个转企、稳定经营2年以上、无不良信用记录；never a pool membership（举措20：同等待遇）. */
const conversionChecks: readonly Check<RulesOf<'conversion-subsidy'>>[] = [
  isFirstConversion,
  isConvertedInTime,
  isSteady,
  isEnterprise,
  isInOperation,
  hasNoBadCredit,
  hasAnnualReports,
  isOnceForLineage,
  isOnlyClaimOfOperator,
];
/** 举措25 gives it to 企业: a household on the roster of trade has no 小升规. */
const listingChecks: readonly Check<RulesOf<'first-listing-award'>>[] = [
  isFirstListed,
  isEnterprise,
  isInOperation,
  isOnceForLineage,
];
const tradeChecks: readonly Check<RulesOf<'quota-trade-award'>>[] = [
  isOnTradeRoster,
  isInOperation,
  isOnceForLineage,
];

/** Every named check with what it found, not only the first that fails. */
export function examine(known: Circumstances, rules: Rules, today: Day): Finding[] {
  switch (rules.programme) {
    case 'conversion-subsidy':
      return conversionChecks.flatMap((check) => check(known, rules, today) ?? []);
    case 'first-listing-award':
      return listingChecks.flatMap((check) => check(known, rules, today) ?? []);
    case 'quota-trade-award':
      return tradeChecks.flatMap((check) => check(known, rules, today) ?? []);
  }
}

export const failed = (findings: readonly Finding[]) => findings.filter((f) => f.passed === false);
export const missing = (findings: readonly Finding[]) => findings.filter((f) => f.passed === null);
export const allPass = (findings: readonly Finding[]) => findings.every((f) => f.passed === true);

/** 信用修复管理办法：已修复、已到期、轻微的不计；which grades count is a policy. */
export function countedRecords(
  records: readonly CreditRecord[],
  policy: PolicyParameters<'credit-evaluation'>,
  today: Day,
): CreditRecord[] {
  return records.filter(
    (record) =>
      policy.countedGrades.includes(record.grade) &&
      record.listedOn <= today &&
      (record.publicUntil === null || today <= record.publicUntil) &&
      (policy.repairedCounts || record.repairedOn === null || today < record.repairedOn),
  );
}

function creditFinding(
  known: Circumstances,
  policy: PolicyParameters<'credit-evaluation'> | null,
  today: Day,
): Finding {
  if (!policy) return finding('credit', null, '信用记录评价政策尚未发布，无法核对信用记录');
  const [bad] = countedRecords(known.credit, policy, today);
  if (!bad) return finding('credit', true, `截至 ${today} 无计入的不良信用记录`);
  const { authority, listedOn, against } = bad;
  return finding(
    'credit',
    false,
    `${listedOn} ${authority}列入（${creditSubjectNames[against]}），尚未修复`,
  );
}

function isFirstConversion({ firstConvertedOn }: Circumstances): Finding {
  return firstConvertedOn
    ? finding('first-conversion', true, `首次转企，转企日期 ${firstConvertedOn}`)
    : finding('first-conversion', null, '尚未收到转企登记信息');
}

/** 政策截止日: a later conversion waits for a new version of the policy. */
function isConvertedInTime(
  { firstConvertedOn }: Circumstances,
  { award, ground }: RulesOf<'conversion-subsidy'>,
): Finding | null {
  const { convertedUntil } = award;
  if (!convertedUntil) return null;
  const until = `政策截止日 ${convertedUntil}（${ground.citation}）`;
  if (!firstConvertedOn) return finding('converted-in-time', null, `转企日期未知，${until}`);
  return firstConvertedOn <= convertedUntil
    ? finding('converted-in-time', true, `转企日期 ${firstConvertedOn}，不晚于${until}`)
    : finding(
        'converted-in-time',
        false,
        `转企日期 ${firstConvertedOn} 晚于${until}，须待新的政策版本`,
      );
}

/** 举措22：稳定经营2年以上 — the day on which it is reached, counted by the version in force (民法典 第202条). */
export const steadyFrom = (
  convertedOn: Day,
  { steadyMonths }: RulesOf<'conversion-subsidy'>['award'],
): Day => addMonths(convertedOn, steadyMonths);

/** From the conversion, never 成立日期: a direct change keeps the household's. */
function isSteady(
  { firstConvertedOn }: Circumstances,
  { award }: RulesOf<'conversion-subsidy'>,
  today: Day,
): Finding {
  if (!firstConvertedOn) return finding('steady', null, '转企日期未知，无法计算稳定经营期');
  const until = steadyFrom(firstConvertedOn, award);
  const asked = `自转企 ${firstConvertedOn} 起稳定经营 ${award.steadyMonths} 个月`;
  return today >= until
    ? finding('steady', true, `${asked}，${until} 已满`)
    : finding('steady', false, `${asked}，${until} 届满`);
}

function isEnterprise({ kind }: Circumstances): Finding {
  if (kind === null) return finding('enterprise', null, '主体类型未知');
  return kind === 'enterprise'
    ? finding('enterprise', true, '现为企业')
    : finding('enterprise', false, '现登记类型不是企业');
}

function isInOperation({ endedOn }: Circumstances): Finding {
  return endedOn === null
    ? finding('in-operation', true, '在营，无注销、吊销记录')
    : finding('in-operation', false, `已于 ${endedOn} 注销或吊销`);
}

function hasNoBadCredit(known: Circumstances, { credit }: Rules, today: Day): Finding {
  return creditFinding(known, credit, today);
}

/** Only a report that is due can be asked for: of a year until 30 June of the next (企业信息公示暂行条例 第8条). */
function hasAnnualReports(
  { annualReportYears, firstConvertedOn }: Circumstances,
  { award }: RulesOf<'conversion-subsidy'>,
  today: Day,
): Finding | null {
  if (award.annualReportsMin === 0) return null;
  const from = Number(firstConvertedOn?.slice(0, 4) ?? 0);
  const lastDue = Number(today.slice(0, 4)) - (today.slice(5) > '06-30' ? 1 : 2);
  const asked = Math.min(award.annualReportsMin, Math.max(0, lastDue - from + 1));
  const years = annualReportYears.filter((year) => year >= from);
  const rule = `要求 ${award.annualReportsMin} 年，截至 ${today} 应报 ${asked} 年`;
  return years.length >= asked
    ? finding('annual-reports', true, `转企后已报送年报 ${years.length} 年，${rule}`)
    : finding('annual-reports', null, `仅收到年报 ${years.length} 年，${rule}，请核对`);
}

function isOnceForLineage({ awardedBy }: Circumstances): Finding {
  return awardedBy === null
    ? finding('once-per-business', true, '本主体（含并入主体）未享受过此项奖补')
    : finding('once-per-business', false, `本主体（含并入主体）已有申报 ${awardedBy}`);
}

function isOnlyClaimOfOperator(
  { claimsOfOperator }: Circumstances,
  { award }: RulesOf<'conversion-subsidy'>,
): Finding {
  const [other] = claimsOfOperator;
  if (!other) return finding('operator', true, '同一经营者名下无其他申报');
  return award.secondClaimOfOperator === 'refuse'
    ? finding('operator', false, `同一经营者已另有申报 ${other}，按政策不重复享受`)
    : finding('operator', true, `同一经营者已另有申报 ${other}，请复核（仅提示）`);
}

/** 举措25：首次小升规; whether only firms of a pool get it is a parameter. */
function isFirstListed(
  { listings }: Circumstances,
  { award }: RulesOf<'first-listing-award'>,
): Finding {
  const first = listings.find((listing) => listing.first);
  if (!first) return finding('first-listed', null, '尚未收到首次入统信息');
  if (award.poolRequired && !first.fromPool)
    return finding('first-listed', false, `${first.listedOn} 首次入统，但不是由培育库升规`);
  return finding('first-listed', true, `${first.listedOn} 首次入统`);
}

function isOnTradeRoster(
  { listings }: Circumstances,
  { award }: RulesOf<'quota-trade-award'>,
): Finding {
  const listed = listings.find(({ pool, delistedOn }) => award.pools.includes(pool) && !delistedOn);
  return listed
    ? finding('on-roster', true, `${listed.listedOn} 起在限上商贸名录`)
    : finding('on-roster', false, '不在限上商贸名录');
}

function finding(check: string, passed: boolean | null, detail: string): Finding {
  return { check, passed, detail };
}
