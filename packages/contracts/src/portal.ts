import { z } from 'zod';
import { Role } from './actor.ts';
import { Bureau } from './bureau.ts';
import { Day } from './day.ts';
import { District } from './district.ts';
import type { EventStream, FactOf } from './event.ts';

/** 在册人员: what offices may know of one another's people; no user name, no credentials, nothing of the person. */
export const Officer = z.object({
  officerId: z.string().min(1).max(100),
  name: z.string().min(1).max(100),
  bureau: Bureau,
  districts: z.array(District),
  roles: z.array(Role),
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
      data: z.object({ officerId: Officer.shape.officerId, leftOn: Day }),
    },
  },
} as const satisfies EventStream;

export type PortalFact = FactOf<typeof portal>;
