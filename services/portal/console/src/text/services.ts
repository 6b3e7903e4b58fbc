import { serviceNames } from '@tisheng/contracts/words';
import { optionsOf } from './options.ts';

export const services = optionsOf(serviceNames);

export const operationActs = optionsOf({
  retry: '重试',
  'ask-to-skip': '申请跳过',
  'withdraw-skip': '撤回或退回跳过申请',
  skip: '同意跳过',
  'fill-topic': '从日志重发主题',
  'read-again': '从头重读',
});

const outcomes: Record<string, string> = {
  done: '已办理',
  begun: '已开始',
  applied: '已生效',
  'already-done': '早已生效',
  held: '转入等待',
  'closed-meanwhile': '他人已处理',
  'parked-again': '仍被搁置',
  superseded: '序号已被占用，只能跳过',
  'nothing to retry': '没有可重试的',
  'refused: listens-to-nothing': '未受理：不订阅主题',
  'refused: letter-closed': '未受理：已不在搁置之列',
  'refused: skip-already-asked': '未受理：已有人申请',
  'refused: skip-not-asked': '未受理：尚未申请',
  'refused: second-person-required': '未受理：须由另一人确认',
  'refused: earlier-fact-missing': '未受理：前序事实尚缺',
};

/** `applied 2, parked-again 1`, or one word. */
export function outcomeText(outcome: string | null): string {
  if (outcome === null) return '未完成';
  if (outcomes[outcome]) return outcomes[outcome];
  const facts = /^(\d+) facts$/.exec(outcome);
  if (facts) return `重发 ${facts[1]} 条`;
  if (outcome.startsWith('failed')) return '失败，请查看日志';
  return outcome
    .split(', ')
    .map((part) => {
      const [, word = part, count = ''] = /^(.*) (\d+)$/.exec(part) ?? [];
      return `${outcomes[word] ?? word} ${count}`.trim();
    })
    .join('，');
}

/** Beginnings of what the reader said when it parked a message; what follows names members, and stays. */
const reasons: [beginning: string, words: string][] = [
  ['not readable as text', '内容不是可读的文本'],
  ['not JSON', '内容不是 JSON'],
  ['no envelope', '信封不完整或有误'],
  ['holds text that cannot be stored', '含有无法存储的字符'],
  ['cannot be stored', '无法存入数据库'],
  ['breaks its contract', '内容不符合约定'],
  ['cannot be upcast', '旧版本内容无法换成新版本'],
  ['refused', '本服务的规则不允许'],
];

export function reasonText(reason: string): string {
  const version = /^version (\d+) is newer than (\d+)$/.exec(reason);
  if (version)
    return `内容为第 ${version[1]} 版，本服务只认识到第 ${version[2]} 版，请先升级本服务`;
  const place = /^sequence (\d+) belongs to another fact$/.exec(reason);
  if (place) return `同一对象的第 ${place[1]} 条已是另一事实，本条只能跳过`;
  const known = reasons.find(([beginning]) => reason.startsWith(beginning));
  if (!known) return `处理时出错：${reason}`;
  const rest = reason.slice(known[0].length).replace(/^[:,]\s*/, '');
  return rest ? `${known[1]}（${rest}）` : known[1];
}
