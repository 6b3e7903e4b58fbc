import { type Bureau, bureauNames, type District, districtNames } from '@tisheng/contracts';
import type { QueryContext } from '@tisheng/service-kit/http';
import { departmentScores } from '#persistence/scorecard.ts';
import { scopeOf } from './scope.ts';

/** 部门成绩单: a share is told with its two numbers, so that one late case of two is not read as a half. */
export async function readScorecard(
  { em, actor, today }: QueryContext,
  period: { from: string; to: string },
) {
  const scores = await departmentScores(em, scopeOf(actor), period, today);
  return {
    ...period,
    items: scores.map(({ department, district, ...score }) => ({
      department: department as Bureau,
      departmentName: bureauNames[department as Bureau],
      district: district as District,
      districtName: districtNames[district as District],
      ...score,
      onTimeRate: score.completed === 0 ? null : score.onTime / score.completed,
    })),
  };
}
