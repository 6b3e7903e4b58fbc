import type { RefusalTexts } from '@tisheng/service-kit/http';
import type { RefusalCode } from '#domain/member.ts';

export const refusalTexts: RefusalTexts<RefusalCode> = {
  'class-outside-pools': { status: 422, title: '行业不在四上范围' },
  'household-not-allowed': { status: 422, title: '须先转为企业' },
  'already-a-member': { status: 409, title: '已在库中' },
  'firm-closed': { status: 409, title: '主体已终止' },
  absorbed: { status: 409, title: '已并入其他主体' },
  'action-not-allowed': { status: 409, title: '当前不能办理' },
  'window-closed': { status: 409, title: '不在申报窗口' },
  'listing-in-the-future': { status: 422, title: '纳统日期有误' },
  'not-your-department': { status: 403, title: '不属于本部门办理' },
  'not-a-firm': { status: 404, title: '没有这家主体' },
};
