import type { Person } from '../people.ts';
import { uploadNewPermit } from '../scan.ts';
import type { Invented } from './businesses.ts';
import { businessIdOf, type Chapter, inGroups, type Scene, type Townspeople } from './chapter.ts';
import {
  type Converting,
  convert,
  convertingHouseholds,
  type PermitTypeId,
  type Step,
} from './conversions.ts';

type Decision = Step & { of: Converting; permitTypeId: PermitTypeId };

const decisions: Decision[] = convertingHouseholds.flatMap((of) =>
  of.permits.flatMap(({ permitTypeId, steps }) =>
    steps.map((step) => ({ ...step, of, permitTypeId })),
  ),
);

const words: Record<string, string> = {
  acceptance: '受理',
  'correction-notice': '一次性补正告知',
  suspension: '特别程序暂停计时',
  completion: '换发办结',
  refusal: '不予变更',
};

/** One chapter for every working day on which somebody converts or a department decides. */
export const permitChapters: Chapter[] = [8, 7, 6, 5, 4, 3, 2, 1].map((before) => {
  const converting = convertingHouseholds.filter((each) => each.before === before);
  const decided = decisions.filter((each) => each.before === before);
  return {
    before,
    says: summary(converting, decided),
    run: async (scene) => {
      await inGroups(converting, (each) => convertAndApply(scene, each));
      await inGroups(decided, (each) => decide(scene.people, each));
    },
  };
});

function summary(converting: readonly Converting[], decided: readonly Decision[]): string {
  const permits = converting.flatMap((each) => each.permits).length;
  const conversions = converting.length
    ? [`转企 ${converting.length} 户，申请沿用许可 ${permits} 件`]
    : [];
  const byWord = Map.groupBy(decided, ({ noun }) => words[noun] ?? noun);
  const counts = [...byWord].map(([word, of]) => `${word} ${of.length} 件`);
  return [...conversions, ...counts].join('；');
}

async function convertAndApply(scene: Scene, converting: Converting): Promise<void> {
  const { people } = scene;
  const businessId = await businessIdOf(people.registrar, converting.who.creditCode);
  const permitIds: string[] = [];
  for (const permit of converting.permits)
    permitIds.push(await filePermit(scene, businessId, converting, permit));
  await convert(scene, converting);
  const officer = people.cultivators[converting.who.district];
  await officer.post('permit-transfer/applications', `life-application-${converting.serial}`, {
    businessId,
    permitIds,
  });
  await officer.until(
    `permit-transfer/applications?businessId=${businessId}`,
    ({ items }) => JSON.stringify(items).includes('许转-'),
    'the cases of an application',
  );
}

/** 许可登记在册, as the household held it. */
async function filePermit(
  { people: { registrar }, today }: Scene,
  businessId: string,
  { serial, who }: Converting,
  { permitTypeId, moved }: Converting['permits'][number],
): Promise<string> {
  const premises = moved ? `${who.premises}（原址）` : who.premises;
  const number = numbers[permitTypeId](9_000 + serial);
  const { body } = await registrar.post(
    'permit-transfer/permits',
    `life-permit-${serial}-${permitTypeId}`,
    {
      businessId,
      permitTypeId,
      number,
      validFrom: '2024-02-01',
      validTo: `${Number(today.slice(0, 4)) + 1}-12-31`,
      fields: fieldsOf(permitTypeId, premises, who),
    },
  );
  return String(body['id']);
}

const numbers: Record<PermitTypeId, (serial: number) => string> = {
  'food-business': (serial) => `JY1150302000${serial}`,
  'public-place-hygiene': (serial) => `乌卫公证字〔2024〕第${serial}号`,
  'tobacco-retail': (serial) => `15030210${serial}`,
};

function fieldsOf(permitTypeId: PermitTypeId, premises: string, { operator, trade }: Invented) {
  if (permitTypeId !== 'food-business')
    return { premises, scope: '许可证载明的项目', responsiblePerson: operator };
  return trade.industryCode.startsWith('H')
    ? { premises, businessForm: '餐饮服务经营者', items: '热食类食品制售' }
    : { premises, businessForm: '食品销售经营者', items: '预包装食品销售、散装食品销售' };
}

async function decide(people: Townspeople, { of, permitTypeId, noun, body }: Decision) {
  const officer = officerOf(people, permitTypeId);
  const businessId = await businessIdOf(people.registrar, of.who.creditCode);
  const list = await officer.until(
    `permit-transfer/cases?permitTypeId=${permitTypeId}&businessId=${businessId}&limit=5`,
    ({ items }) => (items as unknown[]).length > 0,
    `a case of ${permitTypeId}`,
  );
  const [found] = list.body['items'] as { id: string }[];
  const key = `life-${of.serial}-${permitTypeId}-${noun}`;
  if (noun === 'completion')
    await uploadNewPermit(officer, String(found?.id), key, String(body?.newPermitNumber));
  await officer.decide(`permit-transfer/cases/${found?.id}`, noun, key, body);
}

function officerOf({ food, health, tobacco }: Townspeople, permitTypeId: PermitTypeId): Person {
  if (permitTypeId === 'food-business') return food;
  return permitTypeId === 'tobacco-retail' ? tobacco : health;
}
