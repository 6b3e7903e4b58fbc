import type { Day } from '@tisheng/contracts';
import { refuse } from '@tisheng/service-kit/refusal';
import type { RefusalCode } from './refusal-codes.ts';
import {
  aboutOf,
  type CaseFact,
  type Material,
  type MaterialState,
  type TransferCase,
} from './transfer-case.ts';

type CatalogueMaterial = Omit<Material, 'state'>;

/** 材料清单. Without a list of what was handed in, the window has checked that all that is required is there. */
export function checklist(
  catalogue: readonly CatalogueMaterial[],
  handedIn: string[] | null,
): Material[] {
  return catalogue.map((material) => {
    const isIn = handedIn ? handedIn.includes(material.key) : material.required;
    return { ...material, state: isIn ? 'supplied' : 'missing' };
  });
}

/** A scan of a material is that material handed in; 已核 remains the officer's word. */
export function supplyMaterial(transfer: TransferCase, key: string, today: Day): CaseFact[] {
  const owed = transfer.materials.find(
    (material) => material.key === key && ['missing', 'deferred'].includes(material.state),
  );
  return owed ? recordMaterial(transfer, { key, state: 'supplied' }, today) : [];
}

/**
 * 登记一项材料；容缺 only where the catalogue allows that it follows.
 * @throws Refusal `material-unknown` | `material-may-not-follow`
 */
export function recordMaterial(
  transfer: TransferCase,
  { key, state }: { key: string; state: MaterialState },
  today: Day,
): CaseFact[] {
  const found = transfer.materials.find((material) => material.key === key);
  if (!found)
    throw refuse<RefusalCode>('material-unknown', '材料清单中没有这一项，请刷新后再登记', { key });
  const { name, mayFollow } = found;
  if (state === 'deferred' && !mayFollow)
    throw refuse<RefusalCode>(
      'material-may-not-follow',
      `“${name}”不可容缺，请补交或一次性告知补正`,
    );
  const data = { ...aboutOf(transfer), recordedOn: today, key, name, state };
  return found.state === state ? [] : [{ type: 'MaterialRecorded', data }];
}
