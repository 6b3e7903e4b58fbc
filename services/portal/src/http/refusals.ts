import type { RefusalTexts } from '@tisheng/service-kit/http';
import type { RefusalCode } from '#domain/refusals.ts';

type GatewayRefusal =
  | 'no-such-service'
  | 'viewing-no-files'
  | 'service-unavailable'
  | 'not-from-this-site'
  | 'not-a-path'
  | 'too-many-requests'
  | 'clock-not-movable';

export const refusalTexts: RefusalTexts<RefusalCode | GatewayRefusal> = {
  'sign-in-failed': { status: 401, title: '登录失败' },
  'account-locked': { status: 403, title: '用户名已锁定' },
  'address-locked': { status: 429, title: '登录失败次数过多' },
  'not-a-demonstration': { status: 403, title: '不是演示环境' },
  'username-taken': { status: 409, title: '用户名已存在' },
  'account-exists': { status: 409, title: '账号已存在' },
  'own-account': { status: 403, title: '不能管理自己的账号' },
  'roles-exclude-each-other': { status: 422, title: '角色互斥' },
  'role-not-of-bureau': { status: 422, title: '角色与单位不符' },
  'last-administrator': { status: 409, title: '最后一名安全管理员' },
  'second-person-needed': { status: 403, title: '须由另一人确认' },
  'nothing-proposed': { status: 409, title: '没有待确认的授权' },
  'already-so': { status: 409, title: '状态已变化' },
  'password-too-weak': { status: 422, title: '密码强度不够' },
  'password-used-before': { status: 422, title: '密码近期用过' },
  'password-wrong': { status: 403, title: '现用密码不正确' },
  'password-change-due': { status: 403, title: '请先修改密码' },
  'no-password-here': { status: 409, title: '没有密码' },
  'viewing-no-files': { status: 403, title: '查看时不能打开文件' },
  'no-such-service': { status: 404, title: '没有这项服务' },
  'service-unavailable': { status: 503, title: '服务暂时不可用' },
  'not-a-path': { status: 400, title: '地址有误' },
  'too-many-requests': { status: 429, title: '操作过于频繁' },
  'not-from-this-site': { status: 403, title: '请求来源不明' },
  'clock-not-movable': { status: 403, title: '时钟不能快进' },
};
