import { refuse } from '@tisheng/service-kit/refusal';
import type { RefusalCode } from './refusal-codes.ts';
import type { Material, MaterialState } from './transfer-case.ts';

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

/**
 * 登记一项材料；容缺 only where the catalogue allows that it follows.
 * @throws Refusal `material-unknown` | `material-may-not-follow`
 */
export function recordMaterial(
  materials: readonly Material[],
  key: string,
  state: MaterialState,
): Material[] {
  const found = materials.find((material) => material.key === key);
  if (!found)
    throw refuse<RefusalCode>('material-unknown', '材料清单中没有这一项，请刷新后再登记', { key });
  if (state === 'deferred' && !found.mayFollow)
    throw refuse<RefusalCode>(
      'material-may-not-follow',
      `“${found.name}”不可容缺，请补交或一次性告知补正`,
    );
  return materials.map((material) => (material.key === key ? { ...material, state } : material));
}
