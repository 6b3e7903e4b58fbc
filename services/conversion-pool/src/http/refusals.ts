import type { RefusalTexts } from '@tisheng/service-kit/http';
import type { RefusalCode } from '#domain/candidate.ts';

export const refusalTexts: RefusalTexts<RefusalCode> = {
  'officer-does-not-fit': { status: 422, title: '责任人不合适' },
  'already-admitted': { status: 409, title: '已在培育库中' },
  'already-converted': { status: 409, title: '已转为企业' },
  'not-a-candidate': { status: 409, title: '不是培育对象' },
  'not-in-pool': { status: 409, title: '不在培育库中' },
  'criteria-not-met': { status: 422, title: '未达入库标准' },
  'not-a-household': { status: 404, title: '没有这户主体' },
  absorbed: { status: 409, title: '已并入其他主体' },
  'follow-up-too-far': { status: 422, title: '跟进日期有误' },
  'visit-in-the-future': { status: 422, title: '走访日期有误' },
  'action-not-allowed': { status: 409, title: '当前不能办理' },
};
