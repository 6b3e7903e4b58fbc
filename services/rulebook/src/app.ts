import { fileURLToPath } from 'node:url';
import { rulebook } from '@tisheng/contracts';
import { createService, type ServiceOptions } from '@tisheng/service-kit/service';
import { expireVersions } from '#application/expiry.ts';
import { foundRulebook } from '#application/founding.ts';
import { calendarRoutes } from '#http/calendar-routes.ts';
import { clockRuleRoutes } from '#http/clock-rule-routes.ts';
import { noticeDecisionRoutes } from '#http/notice-routes.ts';
import { openQuestionRoutes } from '#http/open-question-routes.ts';
import { permitTypeRoutes } from '#http/permit-type-routes.ts';
import { policyDraftRoutes } from '#http/policy-draft-routes.ts';
import { policyRoutes } from '#http/policy-routes.ts';
import { refusalTexts } from '#http/refusals.ts';
import { CalendarNoticeRow, CalendarRow } from '#persistence/calendar-rows.ts';
import { PermitTypeRow } from '#persistence/permit-type-row.ts';
import { PolicyRow } from '#persistence/policy-row.ts';

/** The composition root: everything a running rulebook is made of, for main.ts and for the tests. */
export const createApp = (options: ServiceOptions) =>
  createService(
    {
      name: 'rulebook',
      topic: rulebook.topic,
      entities: [PolicyRow, PermitTypeRow, CalendarNoticeRow, CalendarRow],
      migrationsPath: fileURLToPath(new URL('../migrations', import.meta.url)),
      refusals: refusalTexts,
      routes: (doors) => {
        policyRoutes(doors);
        policyDraftRoutes(doors);
        permitTypeRoutes(doors);
        calendarRoutes(doors);
        noticeDecisionRoutes(doors);
        clockRuleRoutes(doors);
        openQuestionRoutes(doors);
      },
      sweeps: [
        { name: 'founding', run: foundRulebook },
        { name: 'expiry', run: expireVersions },
      ],
    },
    options,
  );
