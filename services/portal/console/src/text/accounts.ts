import { bureauNames, districtNames, Role } from '@tisheng/contracts';
import type { Entry } from '../api/accounts.ts';
import type { Option } from './dictionaries.ts';
import { roleName } from './roles.ts';

export const bureauOptions: Option[] = Object.entries(bureauNames).map(([value, label]) => ({
  value,
  label,
}));
export const roleOptions: Option[] = Role.options.map((value) => ({
  value,
  label: roleName(value),
}));
export const accountStatuses: Option[] = [
  { value: 'active', label: '正常' },
  { value: 'disabled', label: '停用' },
];

export const signInOutcomes: Option[] = [
  { value: 'signed-in', label: '登录成功' },
  { value: 'wrong-password', label: '密码错误' },
  { value: 'unknown-user', label: '没有此用户名' },
  { value: 'disabled', label: '账号已停用' },
  { value: 'locked', label: '用户名锁定中' },
  { value: 'address-locked', label: '来源地址锁定中' },
];

const listed = (names: string[]): string => (names.length > 0 ? names.join('、') : '无');
const words: [keyof Entry | 'proposed', string, (value: never) => string][] = [
  ['username', '用户名', (value: string) => value],
  ['name', '姓名', (value: string) => value],
  ['bureau', '单位', (value: keyof typeof bureauNames) => bureauNames[value]],
  ['roles', '角色', (value: Role[]) => listed(value.map(roleName))],
  [
    'districts',
    '区',
    (value: (keyof typeof districtNames)[]) => listed(value.map((each) => districtNames[each])),
  ],
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
