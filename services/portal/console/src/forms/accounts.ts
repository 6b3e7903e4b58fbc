import type { AccountDecision } from '../api/accounts.ts';
import { formsFor, text } from '../components/action-form.ts';
import { z } from '../zod.ts';

const form = formsFor<AccountDecision>();

/** Why, and before that what follows: such acts are not undone by another click. */
const because = (noun: AccountDecision[0], note: string) =>
  form(noun, {
    note,
    schema: z.object({ reason: text('理由', 200) }),
    fields: [{ key: 'reason', label: '理由（记入变更记录）', input: 'textarea' }],
  });

export const accountForms = {
  'rights-confirmation': because(
    'rights-confirmation',
    '确认后，申请中的角色立即生效，该人员可以办理相应事项。请先核对岗位文件。',
  ),
  'rights-rejection': because('rights-rejection', '退回后，申请中的角色不生效；已有的角色不变。'),
  unlocking: because('unlocking', '解除因连续登录失败造成的锁定，该用户可立即再次登录。'),
  'password-reset': because(
    'password-reset',
    '原密码立即失效，全部登录立即结束。系统给出一次性密码，只显示一次，须当面交接；本人首次登录必须修改。',
  ),
  'session-end': because(
    'session-end',
    '该用户在所有电脑上的登录立即结束，未保存的填写会丢失。账号仍可登录。',
  ),
  disabling: because(
    'disabling',
    '停用后该用户立即下线并不能再登录，名册中记为离岗，不再能被指派；名下未办结的事项请另行转办。',
  ),
  enabling: because('enabling', '恢复后该用户可用原密码登录，并重新列入名册。'),
  viewing: because(
    'viewing',
    '15 分钟内以该用户的权限查看页面，只能看、不能办理，不能打开文件；此次查看记入变更记录。',
  ),
};
