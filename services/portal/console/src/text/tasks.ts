import type { WorkItem } from '../api/journey.ts';
import { optionsOf } from './options.ts';

export const taskKinds = optionsOf({
  'candidate-judgement': '入库研判',
  'candidate-assignment': '指派责任人',
  'candidate-follow-up': '走访跟进',
  'permit-acceptance': '许可受理',
  'permit-correction': '许可补正',
  'permit-decision': '许可办理',
  'permit-suspension-overrun': '特别程序超时',
  'permit-overdue': '许可超期督办',
  'claim-lodging': '补助申报',
  'claim-verification': '补助初审',
  'claim-publication': '补助公示',
  'claim-approval': '补助批准',
  'claim-objection': '异议答复',
  'claim-funds': '等待资金',
  'payment-instruction': '编制拨付',
  'payment-confirmation': '批次复核',
  'account-correction': '账户更正复核',
  'payment-receipt': '银行回单',
  'payment-correction': '更正账户',
  'payment-question': '已拨付待核实',
  'fund-change': '资金变动复核',
  'firm-judgement': '四上研判',
  'firm-filing': '入统申报',
  'firm-filing-correction': '申报退回',
  'firm-roster': '名录登记',
  'permit-taken-back': '办件终止告知',
  'taken-back-use': '撤回后仍在使用',
});

const tabs: Record<string, string> = { candidate: 'pool', firm: 'upscale', claim: 'subsidies' };

/** Where a task is done: its page, and on the file of a business the right tab. */
export function placeOf({ kind, link }: Pick<WorkItem, 'kind' | 'link'>): string {
  const tab = tabs[kind.split('-')[0] ?? ''];
  return link.startsWith('/entities/') && tab ? `${link}?tab=${tab}` : link;
}
