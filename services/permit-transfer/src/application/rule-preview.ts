import { type District, districtNames, type PolicyScope } from '@tisheng/contracts';
import type { QueryContext } from '@tisheng/service-kit/http';
import { loadReference } from '@tisheng/service-kit/reference';
import { countAwaiting, countOpenCases } from '#persistence/rule-preview.ts';

/**
 * 发布前预览: a promise, lamp bands or a permit type fix the terms of a case on its day of receipt, so a new version
 * moves no open case; it holds for the cases that open from its first day on.
 */
export async function previewRule(
  { em, actor, today }: QueryContext,
  { scope, permitTypeId = null }: { scope: PolicyScope; permitTypeId?: string | undefined | null },
) {
  const districts = actor.districts.filter((each) => scope === 'city' || each === scope);
  const reach = { districts, permitTypeId };
  const counts = await countOpenCases(em, reach);
  const reference = await loadReference(em);
  const sum = (of: (typeof counts)[number][]) => of.reduce((total, { count }) => total + count, 0);
  const types = [...new Set(counts.map((each) => each.permitTypeId))];
  const ofDistrict = (district: District) => counts.filter((each) => each.district === district);
  return {
    keptOpenCases: sum(counts),
    awaitingApplications: await countAwaiting(em, reach),
    byPermitType: types.map((id) => ({
      permitTypeId: id,
      permitTypeName: reference.findPermitType(id, today)?.name ?? id,
      openCases: sum(counts.filter((each) => each.permitTypeId === id)),
    })),
    byDistrict: districts.map((district) => ({
      district,
      districtName: districtNames[district],
      openCases: sum(ofDistrict(district)),
    })),
  };
}
