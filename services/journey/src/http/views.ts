import { AskedInstant, Bureau, BusinessKind, District, days, Role, text } from '@tisheng/contracts';
import { ListQuery, listOf } from '@tisheng/service-kit/http';
import { z } from 'zod';
import { milestoneOrder } from '#projection/milestones.ts';
import { counterKeys } from '#projection/scoreboard.ts';
import { taskKinds } from '#projection/task.ts';

/** The fact that the reader wants to see done: `Tisheng-Fact` of a command's answer. */
const after = z.uuid('事实标识无效').optional();

export const JourneyQuery = z.object({
  after,
  asOf: days.asked().optional(),
  knownAt: AskedInstant.optional(),
});
const TimelineEntry = z.object({
  id: z.string(),
  occurredOn: z.string(),
  recordedAt: z.string(),
  service: z.string(),
  type: z.string(),
  title: z.string(),
  detail: z.string(),
  actor: z.object({ name: z.string(), bureauName: z.string() }),
  ground: z.string().nullable(),
});
const Stage = z.enum(milestoneOrder).nullable();
const identity = {
  businessId: z.string(),
  name: z.string().nullable(),
  creditCode: z.string().nullable(),
  kind: BusinessKind.nullable(),
  district: District.nullable(),
  districtName: z.string().nullable(),
  stage: Stage,
  stageLabel: z.string(),
};
export const JourneyView = z.object({
  ...identity,
  formerCodes: z.array(z.string()),
  formerNames: z.array(z.string()),
  closedOn: z.string().nullable(),
  /** 导入已撤回：the business came by mistake and never was. */
  takenBackOn: z.string().nullable(),
  milestones: z.array(
    z.object({ key: z.string(), label: z.string(), reachedOn: z.string().nullable() }),
  ),
  stages: z.array(
    z.object({
      key: z.string(),
      label: z.string(),
      from: z.string(),
      to: z.string().nullable(),
      workdays: z.int().nullable(),
      provisional: z.boolean(),
    }),
  ),
  timeline: z.array(TimelineEntry),
});

export const CityTimelineQuery = z.object({
  after,
  limit: z.coerce.number().int().min(1).max(200).default(50),
});
export const CityTimeline = z.object({
  items: z.array(
    TimelineEntry.extend({
      businessId: z.string().nullable(),
      businessName: z.string().nullable(),
    }),
  ),
});

const openLamps = ['normal', 'nearing', 'overdue', 'paused', 'none'] as const;
export const WorklistQuery = ListQuery.extend({
  after,
  queue: z.enum(['todo', 'done', 'mine'], '队列应为待办、已办或我的').default('todo'),
  kind: z.enum(taskKinds, '没有这种待办').optional(),
  district: District.optional(),
  lamp: z.enum(openLamps, '没有这种灯色').optional(),
  q: text.searchWord().optional(),
  sort: z.enum(['due', 'opened', 'closed'], '不能按此排序').optional(),
});
export const Worklist = listOf(
  z.object({
    id: z.string(),
    kind: z.enum(taskKinds),
    subject: z.string(),
    title: z.string(),
    /** Null where it is about a whole fund. */
    businessId: z.string().nullable(),
    businessName: z.string().nullable(),
    bureau: Bureau,
    bureauName: z.string(),
    role: Role,
    district: District,
    districtName: z.string(),
    dueOn: z.string().nullable(),
    provisional: z.boolean(),
    lamp: z.object({
      state: z.enum([...openLamps, 'completed']),
      text: z.string(),
      workdaysLeft: z.int().nullable(),
    }),
    assignedTo: z.string().nullable(),
    openedOn: z.string(),
    closedOn: z.string().nullable(),
    link: z.string(),
  }),
).extend({ counts: z.record(z.enum(openLamps), z.int()) });

export const SearchQuery = z.object({
  q: text.searchWord('名称、代码或编号'),
});
const FoundCase = z.object({
  id: z.string(),
  number: z.string(),
  title: z.string(),
  businessId: z.string(),
  businessName: z.string().nullable(),
  districtName: z.string(),
  bureauName: z.string(),
  status: z.string(),
  link: z.string(),
});
export const SearchView = z.object({
  businesses: z.array(z.object({ ...identity, link: z.string() })),
  cases: z.array(FoundCase),
  claims: z.array(FoundCase),
});

export const ScoreboardView = z.object({
  ground: z.string().nullable(),
  items: z.array(
    z.object({
      key: z.string(),
      name: z.string(),
      definition: z.string(),
      target: z.int().nullable(),
      by: z.string().nullable(),
      /** 未接入 where no fact counts it: never a zero. */
      note: z.string().nullable(),
      value: z.int().nullable(),
      amountFen: z.int().nullable(),
      districts: z.array(
        z.object({ district: District, districtName: z.string(), value: z.int() }),
      ),
      years: z.array(z.object({ year: z.int(), value: z.int() })),
    }),
  ),
});
export const CountedParams = z.object({ key: z.enum(counterKeys, '没有这项计数') });
export const CountedQuery = ListQuery.extend({
  district: District.optional(),
  year: z.coerce.number().int().min(2000).max(2100).optional(),
});
export const CountedList = listOf(
  z.object({
    id: z.string(),
    businessId: z.string(),
    businessName: z.string().nullable(),
    district: District,
    districtName: z.string(),
    countedOn: z.string(),
    amountFen: z.int().nullable(),
    subject: z.string().nullable(),
    link: z.string(),
  }),
);
