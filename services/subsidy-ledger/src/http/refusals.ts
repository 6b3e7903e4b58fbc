import type { RefusalTexts } from '@tisheng/service-kit/http';
import type { RefusalCode } from '#domain/refusal-code.ts';

export const refusalTexts: RefusalTexts<RefusalCode> = {
  'account-already-proposed': { status: 409, title: '已有待复核的账户更正' },
  'account-not-corrected': { status: 409, title: '退票后账户尚未更正' },
  'already-claimed': { status: 409, title: '已有申报' },
  'amount-not-set': { status: 422, title: '政策未定金额' },
  'batch-not-confirmed': { status: 409, title: '批次尚未复核确认' },
  'batch-not-prepared': { status: 409, title: '批次已冻结' },
  'business-unknown': { status: 404, title: '没有该主体的登记信息' },
  'claim-on-hold': { status: 409, title: '申报已冻结' },
  'claim-in-batch': { status: 409, title: '申报已在批次中' },
  'conditions-not-met': { status: 422, title: '条件不符' },
  'converted-too-late': { status: 422, title: '转企日期超出政策期限' },
  'credit-query-too-old': { status: 422, title: '信用查询已过期' },
  'data-missing': { status: 422, title: '数据不全' },
  'entitlement-not-matured': { status: 422, title: '补助资格尚未成就' },
  'fund-exists': { status: 409, title: '资金已设立' },
  'insufficient-funds': { status: 409, title: '资金不足' },
  'mixed-districts': { status: 422, title: '不能跨区编制批次' },
  'no-proposed-account': { status: 409, title: '没有待复核的账户更正' },
  'not-available': { status: 409, title: '现状不能办理' },
  'publicity-not-ended': { status: 409, title: '公示未满' },
  'recovery-exceeds-payment': { status: 422, title: '追回金额过大' },
  'receipts-empty': { status: 422, title: '没有回单内容' },
  'receipts-unreadable': { status: 422, title: '回单无法识别' },
  'same-person': { status: 403, title: '须由不同的人办理' },
};
