import type { RefusalTexts } from '@tisheng/service-kit/http';
import type { RefusalCode } from '#domain/account.ts';

type GatewayRefusal =
  | 'no-such-service'
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
  'no-such-service': { status: 404, title: '没有这项服务' },
  'service-unavailable': { status: 503, title: '服务暂时不可用' },
  'not-a-path': { status: 400, title: '地址有误' },
  'too-many-requests': { status: 429, title: '操作过于频繁' },
  'not-from-this-site': { status: 403, title: '请求来源不明' },
  'clock-not-movable': { status: 403, title: '时钟不能快进' },
};
