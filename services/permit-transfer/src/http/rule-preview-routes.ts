import { District, PolicyScope, text } from '@tisheng/contracts';
import type { Doors } from '@tisheng/service-kit/http';
import { z } from 'zod';
import { previewRule } from '#application/rule-preview.ts';

const RulePreview = z.object({
  /** Open cases that keep the terms they were received under: no due day moves. */
  keptOpenCases: z.int().nonnegative(),
  /** 待转企证明的申请: their cases will open under what holds on that day. */
  awaitingApplications: z.int().nonnegative(),
  byPermitType: z.array(
    z.object({ permitTypeId: z.string(), permitTypeName: z.string(), openCases: z.int() }),
  ),
  byDistrict: z.array(
    z.object({ district: District, districtName: z.string(), openCases: z.int() }),
  ),
});

export function rulePreviewRoutes(doors: Doors): void {
  doors.query(
    {
      url: '/rule-preview',
      summary: '发布承诺时限、红黄绿灯或许可事项前，看哪些办件不受影响、哪些申请适用新规则',
      access: ['policy-editor', 'policy-publisher', 'leading-office', 'permit-head'],
      scope: 'district',
      query: z.object({
        scope: PolicyScope.default('city'),
        permitTypeId: text.key('许可事项').optional(),
      }),
      answer: RulePreview,
    },
    (context, { query }) => previewRule(context, query),
  );
}
