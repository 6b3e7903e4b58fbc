import type { SuspensionKind } from '@tisheng/contracts';
import { suspensionKindNames } from '@tisheng/contracts/words';
import { refuse } from '@tisheng/service-kit/refusal';
import type { RefusalCode } from './refusal-codes.ts';

const article45 =
  '行政许可法 第45条：依法需要听证、招标、拍卖、检验、检测、检疫、鉴定和专家评审的，所需时间不计算在规定的期限内，行政机关应当将所需时间书面告知申请人';

/**
 * Reads what an officer gave as the reason of a pause, by its identifier or its Chinese word.
 * @throws Refusal `suspension-not-lawful` (facts: `given`, `lawful`)
 */
export function lawfulSuspension(given: string): SuspensionKind {
  const words = Object.entries(suspensionKindNames) as [SuspensionKind, string][];
  const found = words.find(([kind, name]) => given.trim() === kind || given.trim() === name);
  if (found) return found[0];
  const message = `“${given.trim()}”不是法定的特别程序，时限不能暂停。${article45}`;
  throw refuse<RefusalCode>('suspension-not-lawful', message, {
    given: given.trim(),
    lawful: Object.values(suspensionKindNames),
  });
}
