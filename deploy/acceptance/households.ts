import { hasValidLegacyNumber } from '@tisheng/contracts';
import { v7 as uuidv7 } from 'uuid';

/** 15 位注册号 with its check digit (ISO 7064 MOD 11,10). */
function legacyNumber(n: number): string {
  const first14 = `15030260${String(n).padStart(6, '0')}`;
  const digits = Array.from({ length: 10 }, (_, digit) => `${first14}${digit}`);
  return digits.find(hasValidLegacyNumber) ?? '';
}

/** An invented shop, as the registrar registers it. */
export const household = (n: number) => ({
  registrationId: uuidv7(),
  name: `乌海市海勃湾区演示商店${n}`,
  kind: 'sole-proprietor',
  legalForm: '个体工商户',
  legacyNumber: legacyNumber(n),
  foundedOn: '2023-05-04',
  district: 'haibowan',
  premises: `乌海市海勃湾区演示街 ${n} 号`,
});
