import type { EntityManager } from '@mikro-orm/postgresql';
import { z } from 'zod';
import type { Orm } from '../database/orm.ts';
import type { Doors } from '../http/doors.ts';
import { ListQuery } from '../http/lists.ts';
import { type Operations, run } from '../messaging/index.ts';
import { openActDoors } from './act-doors.ts';
import type { Acts } from './acts.ts';
import { latestActs } from './kept-acts.ts';
import { letterActions, serviceActions } from './operation-actions.ts';
import type { Readiness } from './readiness.ts';
import { asTold, BlockedView, OperationsView, ParkedView } from './views.ts';
import { watchers } from './who-may.ts';

export type OperationsSettings = {
  orm: Orm;
  operations: Operations;
  acts: Acts;
  readiness: () => Promise<Readiness>;
  /** Its own topic, or null. */
  topic: string | null;
  listensTo: readonly string[];
  lineage: FindLineage;
};

/** 同一主体: the ids that belong to one business. */
export type FindLineage = (em: EntityManager, businessId: string) => Promise<readonly string[]>;

/** `/api/<service>/operations/…`: what is stuck between the services, and what people do about it. */
export function openOperations(doors: Doors, settings: OperationsSettings): void {
  openOverview(doors, settings);
  openParked(doors, settings);
  openActDoors(doors, settings.acts);
}

function openOverview(doors: Doors, settings: OperationsSettings): void {
  const { orm, operations, readiness, topic, listensTo } = settings;
  doors.query(
    {
      url: '/operations',
      summary: '运行情况：就绪、积压、等待与处置记录',
      access: watchers,
      scope: 'city',
      answer: OperationsView,
    },
    async ({ actor }) => {
      const state = await readiness();
      const isThere = state.facts !== null;
      return asTold(OperationsView, {
        ...state,
        topic,
        listensTo,
        gaps: isThere ? await operations.gaps() : [],
        availableActions: serviceActions(actor, {
          topic,
          listensTo,
          parked: state.facts?.parked ?? 0,
        }),
        acts: isThere ? await latestActs(orm) : [],
      });
    },
  );
}

function openParked(doors: Doors, { orm, operations, lineage }: OperationsSettings): void {
  doors.query(
    {
      url: '/operations/parked',
      summary: '搁置的事实：原因、脱敏内容与其后等待的数量',
      access: watchers,
      scope: 'city',
      query: ListQuery.extend({
        key: z
          .string()
          .regex(/^\P{C}*$/u, '主体标识有误')
          .max(300)
          .optional(),
      }),
      answer: ParkedView,
    },
    async ({ actor }, { query: { limit, offset, key } }) => {
      const { total, facts } = await operations.parked({ limit, offset, key: key ?? null });
      const items = facts.map((fact) => ({
        ...fact,
        availableActions: letterActions(actor, fact),
      }));
      return asTold(ParkedView, { total, items });
    },
  );
  doors.query(
    {
      url: '/operations/blocked/:businessId',
      summary: '该主体是否有事实尚未处理，页面内容可能不全',
      access: 'signed-in',
      scope: 'city',
      params: z.object({ businessId: z.uuid('主体标识无效') }),
      answer: BlockedView,
    },
    async (_context, { params: { businessId } }) => {
      const em = orm.em.fork();
      const keys = [businessId, ...(await lineage(em, businessId))];
      const [found] = await run<{ waiting: number }>(em, waitingSql, [keys]);
      const waiting = found?.waiting ?? 0;
      return { blocked: waiting > 0, waiting };
    },
  );
}

/** The key of a fact about a business is its id; what waits of one that was absorbed concerns the one that goes on. */
const waitingSql = `
  select ((select count(*) from dead_letters where key = any($1::text[]) and replayed_at is null)
    + (select count(*) from held_facts where key = any($1::text[])))::int as waiting`;
