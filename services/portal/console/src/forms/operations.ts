import type { LetterDecision, ParkedFact, ServiceDecision } from '../api/operations.ts';
import { confirmation, formsFor, text } from '../components/action-form.ts';
import { z } from '../zod.ts';

const reason = (note: string, label: string) => ({
  note,
  schema: z.object({ reason: text(label).min(5, `${label}不少于 5 字`) }),
  fields: [{ key: 'reason', label, input: 'textarea' as const }],
});

const letterForm = formsFor<LetterDecision>();
/** What follows is said before it is done. */
export const letterForms = (seen: Pick<ParkedFact, 'revision'>) => ({
  retry: letterForm(
    'retry',
    confirmation(
      '再次处理这条事实；成功后，其后等待的各条按原来的先后继续处理。仍不成功的，保留在这里并更新原因，不影响其他主体。',
    ),
  ),
  'skip-request': letterForm(
    'skip-request',
    reason(
      '跳过后，这条事实在该服务永不生效，其后等待的各条继续处理；其他服务不受影响。须由领导小组办公室另一人确认才会执行。',
      '理由',
    ),
  ),
  'skip-withdrawal': letterForm(
    'skip-withdrawal',
    reason('撤回后这条事实照旧搁置，可以重试或再次申请。', '撤回或退回的理由'),
  ),
  // What was on the page when the dialog opened: behind it the page goes on to refresh itself.
  skip: letterForm('skip', {
    ...confirmation(
      '确认后不能恢复：这条事实在该服务永不生效，其后等待的各条立即继续处理。请先核对理由，并确认所涉业务已另行处理。',
    ),
    body: () => ({ revision: seen.revision }),
  }),
});

const serviceForm = formsFor<ServiceDecision>();
export const serviceForms = {
  retry: serviceForm(
    'retry',
    confirmation('按搁置的先后逐条重试，每条连同其后等待的一并处理；仍不成功的保留并更新原因。'),
  ),
  'topic-fill': serviceForm('topic-fill', {
    note: '把本服务日志里的事实重新发到事件总线。用于主题被删除或丢失数据之后；已处理过的事实不会重复生效，但各服务要重读一遍，期间页面更新会变慢。',
    schema: z.object({ day: z.iso.date('请选择日期').optional() }),
    fields: [{ key: 'day', label: '自哪天起（不填则从头开始）', input: 'date' }],
  }),
  'read-again': serviceForm(
    'read-again',
    confirmation(
      '从头再读所订阅的各主题。用于怀疑漏读之后；已处理过的事实不会重复生效，读完之前本服务的内容会比平时晚更新。',
    ),
  ),
};
