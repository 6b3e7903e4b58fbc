import type { Bureau, BusinessKind, District } from '@tisheng/contracts';
import { type Entry, type Readers, read, standing } from './entry.ts';
import {
  type MilestoneKey,
  type Milestones,
  milestoneLabels,
  milestoneOrder,
  milestoneReaders,
} from './milestones.ts';
import { permitStepsOf } from './permit-milestones.ts';
import { searchTextOf } from './search-text.ts';

/** 一户一条路: what the facts of one lineage come to. */
export type Journey = {
  /** Null until the registry's own fact has arrived; other topics may be faster. */
  name: string | null;
  creditCode: string | null;
  kind: BusinessKind | null;
  district: District | null;
  closedOn: string | null;
  /** 导入已撤回: the business came by mistake and never was. */
  takenBackOn: string | null;
  milestones: Milestones;
  stage: MilestoneKey | null;
  /** Every code the lineage ever had, legacy numbers included: an old one still finds it. */
  codes: string[];
  /** Every name it ever had, those of businesses merged into it included. */
  names: string[];
  /** The names as they are searched in. */
  searchText: string;
  /** No application is open and none was completed. */
  permitsEndedOn: string | null;
  /** 部门: where it has or had a permit case. */
  departments: Bureau[];
};

/** Folds all facts of a lineage; the order in which they arrived plays no part. */
export function foldJourney(businessId: string, entries: readonly Entry[]): Journey {
  const ordered = standing(entries);
  const journey = ordered.reduce((before, entry) => evolve(businessId, before, entry), nobody);
  const permits = permitStepsOf(ordered);
  const milestones = { ...journey.milestones, ...permits.milestones };
  return {
    ...journey,
    milestones,
    stage: stageOf(milestones),
    searchText: searchTextOf(journey.names),
    permitsEndedOn: permits.endedOn,
  };
}

/** Before the first fact; and all that is kept under the id of a business merged into another. */
export const nobody: Journey = {
  name: null,
  creditCode: null,
  kind: null,
  district: null,
  closedOn: null,
  takenBackOn: null,
  milestones: {},
  stage: null,
  codes: [],
  names: [],
  searchText: '',
  permitsEndedOn: null,
  departments: [],
};

function evolve(businessId: string, before: Journey, entry: Entry): Journey {
  const reached = withMilestone(before, entry);
  const journey = { ...reached, departments: withDepartment(reached.departments, entry) };
  // Of a business merged into this one only the history counts: its name and place were its own.
  if (entry.businessId === businessId) return withIdentity(journey, entry);
  const { codes, names } = withIdentity(journey, entry);
  return { ...journey, codes, names };
}

function withMilestone(journey: Journey, entry: Entry): Journey {
  const found = read(milestoneReaders, entry);
  if (!found || journey.milestones[found[0]]) return journey;
  return { ...journey, milestones: { ...journey.milestones, [found[0]]: found[1] } };
}

function withIdentity(journey: Journey, entry: Entry): Journey {
  const known = read(identityReaders, entry, journey);
  return known ?? { ...journey, district: journey.district ?? districtOf(entry) };
}

export const identityReaders: Readers<Journey, [Journey]> = {
  BusinessRegistered: ({ data }, journey) => {
    const { registration, district, endedOn } = data;
    return { ...withRegistration(journey, registration), district, closedOn: endedOn };
  },
  RegistrationChanged: ({ data }, journey) => {
    const { name, creditCode, legacyNumber, district } = data.changes;
    return {
      ...journey,
      name: name ?? journey.name,
      names: withNames(journey.names, [name]),
      creditCode: creditCode ?? journey.creditCode,
      district: district ?? journey.district,
      codes: withCodes(journey.codes, [creditCode, legacyNumber]),
    };
  },
  BusinessConverted: ({ data }, journey) => {
    const { from, to, district } = data;
    const codes = withCodes(journey.codes, [from.creditCode, from.legacyNumber]);
    const names = withNames(journey.names, [from.name]);
    return { ...withRegistration({ ...journey, codes, names }, to), district };
  },
  BusinessClosed: ({ data: { closedOn, voided } }, journey) => ({
    ...journey,
    closedOn,
    takenBackOn: voided ? closedOn : journey.takenBackOn,
  }),
};

function withRegistration(
  journey: Journey,
  { name, creditCode, kind, legacyNumber }: Registered,
): Journey {
  const codes = withCodes(journey.codes, [creditCode, legacyNumber]);
  return { ...journey, name, names: withNames(journey.names, [name]), creditCode, kind, codes };
}

type Registered = {
  name: string;
  creditCode: string | null;
  kind: BusinessKind;
  legacyNumber: string | null;
};

const withNames = (names: string[], more: (string | undefined)[]) => [
  ...new Set([...names, ...more.filter((name) => name !== undefined)]),
];

const withCodes = (codes: string[], more: (string | null | undefined)[]) => [
  ...new Set([...codes, ...more.filter((code) => code !== null && code !== undefined)]),
];

function withDepartment(departments: Bureau[], { data }: Entry): Bureau[] {
  if (!('department' in data) || departments.includes(data.department)) return departments;
  return [...departments, data.department].toSorted();
}

/** Any service names the district; the registry's own word, once it arrives, goes before. */
function districtOf({ data }: Entry): District | null {
  return 'district' in data ? data.district : null;
}

/** 阶段: the furthest milestone reached. */
function stageOf(milestones: Milestones): MilestoneKey | null {
  return milestoneOrder.findLast((key) => milestones[key] !== undefined) ?? null;
}

export const milestoneList = (milestones: Milestones) =>
  milestoneOrder.map((key) => ({
    key,
    label: milestoneLabels[key],
    reachedOn: milestones[key] ?? null,
  }));
