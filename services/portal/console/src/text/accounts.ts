import type { Bureau, District, Role } from '@tisheng/contracts';
import { bureauNames, districtNames, roleNames } from '@tisheng/contracts/words';
import type { Entry } from '../api/accounts.ts';
import { optionsOf } from './options.ts';
import { roleName } from './roles.ts';

export const bureauOptions = optionsOf(bureauNames);
export const roleOptions = optionsOf(roleNames);
export const accountStatuses = optionsOf({
  active: '正常',
  disabled: '停用',
});

export const signInOutcomes = optionsOf({
  'signed-in': '登录成功',
  'wrong-password': '密码错误',
  'unknown-user': '没有此用户名',
  disabled: '账号已停用',
  locked: '用户名锁定中',
  'address-locked': '来源地址锁定中',
});

const listed = (names: string[]): string => (names.length > 0 ? names.join('、') : '无');
const words: [keyof Entry | 'proposed', string, (value: never) => string][] = [
  ['username', '用户名', (value: string) => value],
  ['name', '姓名', (value: string) => value],
  ['bureau', '单位', (value: Bureau) => bureauNames[value]],
  ['roles', '角色', (value: Role[]) => listed(value.map(roleName))],
  ['districts', '区', (value: District[]) => listed(value.map((each) => districtNames[each]))],
  ['status', '状态', (value: string) => (value === 'active' ? '正常' : '停用')],
  ['proposed', '待确认的角色', (value: Role[]) => listed(value.map(roleName))],
];

/** What became of an account by one act, part by part: `角色：无 → 财政支付人`. */
export function differenceOf(before: Entry | null, after: Entry | null): string {
  const told = words.flatMap(([key, label, text]) => {
    const was = before?.[key];
    const is = after?.[key];
    if (JSON.stringify(was) === JSON.stringify(is)) return [];
    const shown = (value: unknown) => (value === undefined ? '无' : text(value as never));
    return [before ? `${label}：${shown(was)} → ${shown(is)}` : `${label}：${shown(is)}`];
  });
  return told.join('；') || '—';
}
