import type { ConversionProof, Day, Finding, PermitType } from '@tisheng/contracts';
import { proofNames } from '@tisheng/contracts/words';
import { type Conversion, differences, unstated } from './comparison.ts';
import type { ComparedField } from './transfer-case.ts';

export type PermitOnFile = {
  permitId: string;
  number: string;
  validFrom: Day;
  validTo: Day | null;
  /** 已换发: no longer in force since that day. */
  replacedOn: Day | null;
};

/** Guard 1 of 举措21: in force on the day of application. */
export function checkInForce(permit: PermitOnFile, appliedOn: Day): Finding {
  const { validFrom, validTo, replacedOn } = permit;
  const finding = (passed: boolean, detail: string) => ({ check: 'in-force', detail, passed });
  if (replacedOn !== null && replacedOn <= appliedOn)
    return finding(false, `该证已于 ${replacedOn} 换发，请以新证申请`);
  if (appliedOn < validFrom)
    return finding(false, `有效期自 ${validFrom}，申请日 ${appliedOn} 尚未生效`);
  if (validTo !== null && validTo < appliedOn)
    return finding(false, `有效期至 ${validTo}，申请日 ${appliedOn} 已过期，请按新办程序申请`);
  return finding(true, validTo === null ? '长期有效' : `有效期至 ${validTo}，申请日有效`);
}

/** Guard 2: only permits needed after registration follow the business. */
export function checkPostRegistration(
  type: Pick<PermitType, 'name' | 'postRegistration'>,
): Finding {
  const { name, postRegistration } = type;
  const detail = postRegistration
    ? `${name}属于后置许可`
    : `${name}不属于后置许可，请向原发证机关按其变更程序办理`;
  return { check: 'post-registration', detail, passed: postRegistration };
}

/** Guard 3: what fails here is rerouted, never refused. */
export function checkKeyFields(comparison: readonly ComparedField[]): Finding {
  const finding = (passed: boolean | null, detail: string) => ({
    check: 'key-fields-unchanged',
    detail,
    passed,
  });
  const changed = differences(comparison).map(({ label }) => label);
  if (changed.length > 0)
    return finding(false, `${changed.join('、')}有变化，转普通变更程序，按法定时限办理`);
  const missing = unstated(comparison).map(({ label }) => label);
  if (missing.length > 0)
    return finding(null, `登记的原证未载明${missing.join('、')}，请对照原证核对`);
  return finding(true, '除名称和统一社会信用代码外，关键信息均未变化');
}

/** Guard 4: the registrar's proof is known and of an accepted kind; `null` while it has not arrived. */
export function checkProof(
  conversion: Pick<Conversion, 'proof' | 'certificateNo'> | null,
  acceptedProofs: readonly ConversionProof[],
  certificateNo: string | null,
): Finding {
  const finding = (passed: boolean | null, detail: string) => ({ check: 'proof', detail, passed });
  if (!conversion) return finding(null, '登记机关的转企证明尚未送达，送达后自动继续办理');
  const { proof, certificateNo: known } = conversion;
  if (!acceptedProofs.includes(proof))
    return finding(
      false,
      `${proofNames[proof]}不在认可的证明种类内，请补交个转企证明或按普通变更程序申请`,
    );
  if (certificateNo !== null && certificateNo !== known)
    return finding(false, `所填证明编号 ${certificateNo} 与登记机关的 ${known} 不一致，请核对`);
  return finding(true, `${proofNames[proof]} ${known}`);
}
