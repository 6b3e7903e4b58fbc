import { bureauNames, districtNames } from '@tisheng/contracts';
import type { QueryContext } from '@tisheng/service-kit/http';
import { liveSchema } from '#persistence/schemas.ts';
import { countTasks, pageOfTasks, type WorklistFilter } from '#persistence/worklists.ts';
import { lampOf, nearUntil } from '#projection/lamp.ts';
import { loadDays } from './days.ts';

const noneYet = { normal: 0, nearing: 0, overdue: 0, paused: 0, none: 0 };

/** 待办中心: the tasks of the actor's roles, bureau and districts, with the lamp of today. */
export async function listTasks({ em, actor, today }: QueryContext, filter: WorklistFilter) {
  const { calendar, nearingWorkdays } = await loadDays(em, today);
  const near = nearUntil(calendar, today, nearingWorkdays);
  const schema = await liveSchema(em);
  const rows = await pageOfTasks(em, schema, actor, filter, { today, near });
  const { completed, ...counts } = {
    completed: 0,
    ...noneYet,
    ...(await countTasks(em, schema, actor, filter, { today, near })),
  };
  const all = completed + Object.values(counts).reduce((sum, count) => sum + count, 0);
  return {
    items: rows.map((row) => ({
      ...row,
      bureauName: bureauNames[row.bureau],
      districtName: districtNames[row.district],
      lamp: lampOf(row, today, calendar, near),
    })),
    total: filter.lamp ? counts[filter.lamp] : all,
    counts,
  };
}
