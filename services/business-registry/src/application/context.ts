import {
  CreditCode,
  District,
  hasValidLegacyNumber,
  normaliseCreditCode,
} from '@tisheng/contracts';
import type { PersonContext } from '@tisheng/service-kit/http';
import { refuse } from '@tisheng/service-kit/refusal';
import type { OperatorSecrets } from '#persistence/operator-secrets.ts';

/** What a command of the registry is given: the transaction, the person, and the key of personal data. */
export type RegistryContext = PersonContext & { secrets: OperatorSecrets };

/**
 * A code typed by a person must pass its check digit; what a register sends is only warned about.
 * @throws Refusal `wrong-check-digit` (with `errors` that point at the field)
 */
export function requireTypedCode(text: string, pointer: string): string {
  const code = CreditCode.safeParse(normaliseCreditCode(text));
  if (code.success) return code.data;
  const detail = code.error.issues[0]?.message ?? '统一社会信用代码有误，请核对';
  throw refuse('wrong-check-digit', detail, { errors: [{ pointer, detail }] });
}

/** @throws Refusal `wrong-legacy-number` */
export function requireLegacyNumber(text: string, pointer: string): string {
  const number = text.normalize('NFKC').replaceAll(/\s/g, '');
  if (hasValidLegacyNumber(number)) return number;
  const detail = '注册号应为 15 位数字且校验位正确，请核对后重新填写';
  throw refuse('wrong-legacy-number', detail, { errors: [{ pointer, detail }] });
}

/** @throws Refusal `unknown-district` */
export function requireKnownDistrict(text: string): District {
  const district = District.safeParse(text);
  if (district.success) return district.data;
  const detail = '请选择海勃湾区、乌达区或海南区；外市主体不在本系统登记';
  throw refuse('unknown-district', detail, { errors: [{ pointer: '/district', detail }] });
}
