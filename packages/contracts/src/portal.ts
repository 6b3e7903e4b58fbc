import { z } from 'zod';
import { Role } from './actor.ts';
import { Bureau } from './bureau.ts';
import { fewOf } from './count.ts';
import { days } from './day.ts';
import { District } from './district.ts';
import type { EventStream, FactOf } from './event.ts';
import { text } from './text.ts';

/** 在册人员: what offices may know of one another's people; no user name, no credentials, nothing of the person. */
export const Officer = z.object({
  officerId: text.key(),
  name: text.category('姓名'),
  bureau: Bureau,
  districts: fewOf(District, District.options.length),
  roles: fewOf(Role, Role.options.length),
});
export type Officer = z.infer<typeof Officer>;

export const portal = {
  topic: 'portal.events.v1',
  events: {
    /** 人员在册：新增、变更或恢复；每次都是完整的一条. */
    OfficerListed: { version: 1, data: Officer },
    /** 人员离岗：账号停用，不再办理任何事项. */
    OfficerLeft: {
      version: 1,
      data: z.object({ officerId: Officer.shape.officerId, leftOn: days.handling('离岗日期') }),
    },
  },
} as const satisfies EventStream;

export type PortalFact = FactOf<typeof portal>;
