import { BusinessId } from '@tisheng/contracts';
import type { Doors } from '@tisheng/service-kit/http';
import { z } from 'zod';
import type { FactWatch } from '#application/fact-watch.ts';
import { cityTimeline, getJourney, search } from '#application/journeys.ts';
import { getCounted, getScoreboard } from '#application/scoreboard.ts';
import { listTasks } from '#application/worklist.ts';
import { cityWatchers, readers } from './readers.ts';
import {
  CityTimeline,
  CityTimelineQuery,
  CountedList,
  CountedParams,
  CountedQuery,
  JourneyQuery,
  JourneyView,
  ScoreboardView,
  SearchQuery,
  SearchView,
  Worklist,
  WorklistQuery,
} from './views.ts';

export function journeyRoutes(doors: Doors, isSettled: FactWatch): void {
  const caughtUp = readYourWrites(isSettled);
  doors.query(
    {
      url: '/journeys/:businessId',
      summary: '一户的全程：里程碑、阶段用时、履历',
      access: readers,
      scope: 'district',
      params: z.object({ businessId: BusinessId }),
      query: JourneyQuery,
      answer: JourneyView,
    },
    async (context, { params, query: { after, asOf: day, knownAt }, reply }) => {
      await caughtUp(after, reply);
      return getJourney(context, params.businessId, { day, knownAt });
    },
  );
  doors.query(
    {
      url: '/worklist',
      summary: '待办中心',
      access: readers,
      scope: 'department',
      query: WorklistQuery,
      answer: Worklist,
    },
    async (context, { query: { after, ...filter }, reply }) => {
      await caughtUp(after, reply);
      return listTasks(context, filter);
    },
  );
  cityRoutes(doors, caughtUp);
}

function cityRoutes(doors: Doors, caughtUp: ReturnType<typeof readYourWrites>): void {
  doors.query(
    {
      url: '/search',
      summary: '全局搜索：主体、办件、补助',
      access: readers,
      scope: 'department',
      query: SearchQuery,
      answer: SearchView,
    },
    (context, { query }) => search(context, query.q),
  );
  doors.query(
    {
      url: '/timeline',
      summary: '全市最新动态',
      access: cityWatchers,
      scope: 'city',
      query: CityTimelineQuery,
      answer: CityTimeline,
    },
    async (context, { query: { after, limit }, reply }) => {
      await caughtUp(after, reply);
      return cityTimeline(context, limit);
    },
  );
  doors.query(
    {
      url: '/scoreboard',
      summary: '目标看板',
      access: readers,
      scope: 'district',
      answer: ScoreboardView,
    },
    (context) => getScoreboard(context),
  );
  doors.query(
    {
      url: '/scoreboard/:key/items',
      summary: '数字背后的明细',
      access: readers,
      scope: 'district',
      params: CountedParams,
      query: CountedQuery,
      answer: CountedList,
    },
    (context, { params, query }) => getCounted(context, params.key, query),
  );
}

type Headed = { header(name: string, value: string): unknown };

/** An answer that could not wait long enough says that it is behind. */
const readYourWrites =
  (isSettled: FactWatch) => async (after: string | undefined, reply: Headed) => {
    if (!(await isSettled(after))) reply.header('Tisheng-Behind', 'true');
  };
