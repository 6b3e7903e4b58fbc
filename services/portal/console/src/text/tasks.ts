import type { WorkItem } from '../api/journey.ts';
import type { Option } from './dictionaries.ts';

export const taskKinds: Option[] = [
  { value: 'candidate-judgement', label: '入库研判' },
  { value: 'candidate-assignment', label: '指派责任人' },
  { value: 'candidate-follow-up', label: '走访跟进' },
  { value: 'permit-acceptance', label: '许可受理' },
  { value: 'permit-correction', label: '许可补正' },
  { value: 'permit-decision', label: '许可办理' },
  { value: 'permit-suspension-overrun', label: '特别程序超时' },
  { value: 'permit-overdue', label: '许可超期督办' },
  { value: 'claim-lodging', label: '补助申报' },
  { value: 'claim-verification', label: '补助初审' },
  { value: 'claim-publication', label: '补助公示' },
  { value: 'claim-approval', label: '补助批准' },
  { value: 'claim-objection', label: '异议答复' },
  { value: 'claim-funds', label: '等待资金' },
  { value: 'payment-instruction', label: '编制拨付' },
  { value: 'payment-confirmation', label: '批次复核' },
  { value: 'account-correction', label: '账户更正复核' },
  { value: 'payment-receipt', label: '银行回单' },
  { value: 'payment-correction', label: '更正账户' },
  { value: 'firm-judgement', label: '四上研判' },
  { value: 'firm-filing', label: '入统申报' },
  { value: 'firm-filing-correction', label: '申报退回' },
  { value: 'firm-roster', label: '名录登记' },
  { value: 'permit-taken-back', label: '办件终止告知' },
  { value: 'taken-back-use', label: '撤回后仍在使用' },
];

const tabs: Record<string, string> = { candidate: 'pool', firm: 'upscale', claim: 'subsidies' };

/** Where a task is done: its page, and on the file of a business the right tab. */
export function placeOf({ kind, link }: Pick<WorkItem, 'kind' | 'link'>): string {
  const tab = tabs[kind.split('-')[0] ?? ''];
  return link.startsWith('/entities/') && tab ? `${link}?tab=${tab}` : link;
}
