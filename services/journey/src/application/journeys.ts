import type { EntityManager } from '@mikro-orm/postgresql';
import { type Bureau, bureauNames, districtNames } from '@tisheng/contracts';
import type { QueryContext } from '@tisheng/service-kit/http';
import { refuse } from '@tisheng/service-kit/refusal';
import { entriesOf, latestEntries } from '#persistence/entries.ts';
import { findBusinesses, findCases, maySee, namesOf } from '#persistence/journeys.ts';
import { lineagesOf } from '#persistence/lineages.ts';
import { liveSchema } from '#persistence/schemas.ts';
import { asOf, type Entry, inOrder } from '#projection/entry.ts';
import { foldJourney, milestoneList } from '#projection/journey.ts';
import { type MilestoneKey, milestoneLabels } from '#projection/milestones.ts';
import { readableBy } from '#projection/reading.ts';
import { stagesOf } from '#projection/stages.ts';
import { tell } from '#projection/texts/index.ts';
import { loadDays } from './days.ts';

/** Of two times: what was true on `day`, as far as it was known at `knownAt`. */
export type Moment = { day?: string | undefined; knownAt?: string | undefined };

const searchMax = 20;

/** One business end to end; the id of one that was merged leads to the one that goes on. */
export async function getJourney(
  { em, actor, today }: QueryContext,
  asked: string,
  { day, knownAt }: Moment,
) {
  const schema = await liveSchema(em);
  const [lineage] = await lineagesOf(em, schema, [asked]);
  if (!lineage || !(await maySee(em, schema, actor, lineage.root))) throw unknownBusiness();
  const all = await entriesOf(em, schema, lineage.members);
  const known = asOf(readableBy(actor, all, today), day, knownAt);
  const entries = inOrder(known).toSorted((a, b) =>
    a.occurredOn < b.occurredOn ? -1 : Number(a.occurredOn > b.occurredOn),
  );
  const journey = foldJourney(lineage.root, entries);
  const { calendar } = await loadDays(em, today);
  return {
    businessId: lineage.root,
    name: journey.name,
    creditCode: journey.creditCode,
    formerCodes: journey.codes.filter((code) => code !== journey.creditCode),
    kind: journey.kind,
    district: journey.district,
    districtName: journey.district && districtNames[journey.district],
    formerNames: journey.names.filter((name) => name !== journey.name),
    closedOn: journey.closedOn,
    takenBackOn: journey.takenBackOn,
    stage: journey.stage,
    stageLabel: journey.takenBackOn ? '导入已撤回' : stageLabel(journey.stage),
    milestones: milestoneList(journey.milestones),
    stages: stagesOf(journey, calendar, day !== undefined && day < today ? day : today),
    timeline: entries.map(timelineEntry),
  };
}

/** 主体、办件、补助: by name, by a code old or new, by number. */
export async function search({ em, actor }: QueryContext, q: string) {
  const schema = await liveSchema(em);
  const businesses = await findBusinesses(em, schema, actor, q, searchMax);
  const cases = await findCases(em, schema, actor, q, searchMax * 2);
  const named = cases.map((one) => ({
    ...one,
    districtName: districtNames[one.district],
    bureauName: bureauNames[one.bureau],
  }));
  return {
    businesses: businesses.map((one) => ({
      ...one,
      districtName: one.district && districtNames[one.district],
      stageLabel: stageLabel(one.stage),
      link: `/entities/${one.businessId}`,
    })),
    cases: named.filter(({ kind }) => kind === 'permit').slice(0, searchMax),
    claims: named.filter(({ kind }) => kind === 'subsidy').slice(0, searchMax),
  };
}

/** What happened last in the whole city. */
export async function cityTimeline({ em, today }: QueryContext, limit: number) {
  const schema = await liveSchema(em);
  const entries = await latestEntries(em, schema, today, limit);
  const ids = entries.flatMap(({ businessId }) => (businessId ? [businessId] : []));
  const names = await namesOf(em, schema, ids);
  const items = entries.map((entry) => ({
    ...timelineEntry(entry),
    businessId: entry.businessId,
    businessName: entry.businessId ? (names.get(entry.businessId) ?? null) : null,
  }));
  return { items };
}

function timelineEntry(entry: Entry) {
  const { id, occurredOn, recordedAt, service, type, actor } = entry;
  return {
    id,
    occurredOn,
    recordedAt,
    service,
    type,
    ...tell(entry),
    actor: { name: actor.name, bureauName: bureauName(actor.bureau) },
  };
}

const bureauName = (bureau: Bureau | 'system') =>
  bureau === 'system' ? '系统' : bureauNames[bureau];
const stageLabel = (stage: MilestoneKey | null) =>
  stage ? milestoneLabels[stage] : '登记信息未送达';

const unknownBusiness = () =>
  refuse('not-found', '没有找到这户主体，或不在您的查看范围，请核对后重试');

/** The ids that belong to one business, for whoever asks what of it waits. */
export async function findLineage(em: EntityManager, businessId: string): Promise<string[]> {
  const found = await lineagesOf(em, await liveSchema(em), [businessId]);
  return found.flatMap(({ members }) => members);
}
