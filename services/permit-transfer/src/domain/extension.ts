import type { Day } from '@tisheng/contracts';
import { refuse } from '@tisheng/service-kit/refusal';
import type { Calendar } from '@tisheng/workdays';
import { projectClocks } from './clock.ts';
import { dueDay } from './due-day.ts';
import { evolve } from './evolve.ts';
import type { RefusalCode } from './refusal-codes.ts';
import { aboutOf, type CaseFact, type TransferCase } from './transfer-case.ts';

const standing = { dueOn: null, provisional: false };

export type Extend = { workdays: number; reason: string };

/**
 * 行政许可法 第42条：经本行政机关负责人批准，可以延长十日，并应当将延长期限的理由告知申请人. Only the statutory day moves.
 * @throws Refusal `already-extended` | `extension-too-long` | `limit-already-passed`
 */
export function extend(
  transfer: TransferCase,
  { workdays, reason }: Extend,
  calendar: Calendar,
  today: Day,
): CaseFact[] {
  const { extension, terms } = transfer;
  if (extension)
    throw refuse<RefusalCode>(
      'already-extended',
      `已于 ${extension.extendedOn} 延长 ${extension.workdays} 个工作日，法定时限只能延长一次（行政许可法 第42条）`,
    );
  if (workdays > terms.extensionWorkdaysMax)
    throw refuse<RefusalCode>(
      'extension-too-long',
      `最多可延长 ${terms.extensionWorkdaysMax} 个工作日（行政许可法 第42条）`,
      { workdaysMax: terms.extensionWorkdaysMax },
    );
  const before = projectClocks(transfer, calendar).statutory;
  if (before.dueOn !== null && before.dueOn < today)
    throw refuse<RefusalCode>(
      'limit-already-passed',
      `法定时限已于 ${before.dueOn} 届满，不能再延长，请尽快作出决定并说明原因`,
      { dueOn: before.dueOn },
    );
  const data = { ...aboutOf(transfer), extendedOn: today, workdays, reason, statutory: standing };
  const after = projectClocks(evolve(transfer, { type: 'LimitExtended', data }), calendar);
  return [{ type: 'LimitExtended', data: { ...data, statutory: dueDay(after.statutory) } }];
}
