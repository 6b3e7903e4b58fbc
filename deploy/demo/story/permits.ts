import type { Person } from '../people.ts';
import { uploadNewPermit } from '../scan.ts';
import { noodleShop as shop } from './cast.ts';
import type { People, Step } from './step.ts';

const moved = '乌海市海勃湾区凤凰岭街道演示巷 3 号';
const applications = `permit-transfer/applications?businessId=${shop.businessId}`;

type CaseRow = { id: string; permitTypeId: string; version: number; status: string; track: string };
type Decide = { officer: Person; permitTypeId: string; noun: string; body?: object };

const permits = [
  {
    permitTypeId: 'food-business',
    number: 'JY11503020000001',
    validTo: '2028-02-01',
    premises: shop.premises,
  },
  {
    permitTypeId: 'public-place-hygiene',
    number: '海卫公证字〔2023〕第0001号',
    validTo: '2027-02-01',
    premises: shop.premises,
  },
  // The tobacco licence still names the premises of before: this is what takes it out of the seven-day track.
  {
    permitTypeId: 'tobacco-retail',
    number: '150302100001',
    validTo: '2028-01-31',
    premises: moved,
  },
];

/** Decides on the case of one permit type. */
async function decide({ officer, permitTypeId, noun, body = {} }: Decide) {
  const found = await caseOf(officer, permitTypeId);
  return officer.decide(`permit-transfer/cases/${found.id}`, noun, `${permitTypeId}-${noun}`, body);
}

async function caseOf(officer: Person, permitTypeId: string): Promise<CaseRow> {
  const list = await officer.get(
    `permit-transfer/cases?permitTypeId=${permitTypeId}&q=${encodeURIComponent(shop.enterpriseName)}&limit=5`,
  );
  const row = (list.body['items'] as CaseRow[])[0];
  if (!row) throw new Error(`no case of ${permitTypeId}`);
  return row;
}

export const permitsOnFileSteps: Step[] = [
  {
    on: '2024-03-06',
    says: '三张后置许可登记在册：食品经营、公共场所卫生、烟草零售',
    run: filePermits,
  },
];

export const permitSteps: Step[] = [
  { on: '2024-06-04', says: '一次申请，三证分件送达三个部门', run: apply },
  {
    on: '2024-06-05',
    says: '食品、卫生受理（承诺 7 个工作日）；烟草因经营场所不一致转普通程序',
    run: async ({ food, health, tobacco }) => {
      await decide({ officer: food, permitTypeId: 'food-business', noun: 'acceptance' });
      await decide({ officer: health, permitTypeId: 'public-place-hygiene', noun: 'acceptance' });
      await decide({ officer: tobacco, permitTypeId: 'tobacco-retail', noun: 'acceptance' });
    },
  },
  {
    on: '2024-06-06',
    says: '卫生：需检验，书面告知，依法暂停计时（行政许可法 第45条）',
    run: ({ health }) =>
      decide({
        officer: health,
        permitTypeId: 'public-place-hygiene',
        noun: 'suspension',
        body: { kind: 'inspection', noticeNo: '海卫特告〔2024〕1号', expectedDays: 8 },
      }),
  },
  {
    on: '2024-06-11',
    says: '食品：第 3 个工作日办结（端午节不计）',
    run: ({ food }) => complete(food, 'food-business', 'JY11503020000001'),
  },
  {
    on: '2024-06-18',
    says: '卫生：检验结束，恢复计时',
    run: ({ health }) =>
      decide({ officer: health, permitTypeId: 'public-place-hygiene', noun: 'resumption' }),
  },
  {
    on: '2024-06-20',
    says: '卫生：按期办结',
    run: ({ health }) => complete(health, 'public-place-hygiene', '海卫公证字〔2024〕第0101号'),
  },
  {
    on: '2024-06-26',
    says: '烟草：普通程序办结，全部许可随企业走完',
    run: ({ tobacco }) => complete(tobacco, 'tobacco-retail', '150302100099'),
  },
];

async function complete(officer: Person, permitTypeId: string, newPermitNumber: string) {
  const { id } = await caseOf(officer, permitTypeId);
  await uploadNewPermit(officer, id, permitTypeId, newPermitNumber);
  return decide({ officer, permitTypeId, noun: 'completion', body: { newPermitNumber } });
}

/** The registrar's three entries; told again, they answer with the permits that they made the first time. */
async function filePermits({ registrar }: Pick<People, 'registrar'>): Promise<string[]> {
  const ids: string[] = [];
  for (const { premises, ...permit } of permits) {
    const { body } = await registrar.post(
      'permit-transfer/permits',
      `permit-${permit.permitTypeId}`,
      { businessId: shop.businessId, validFrom: '2023-02-01', fields: { premises }, ...permit },
    );
    ids.push(String(body['id']));
  }
  return ids;
}

async function apply(people: People): Promise<void> {
  const permitIds = await filePermits(people);
  await people.cultivation.post('permit-transfer/applications', 'application', {
    businessId: shop.businessId,
    permitIds,
  });
  await people.cultivation.until(
    applications,
    ({ items }) => JSON.stringify(items).includes('许转-'),
    'the cases at three departments',
  );
}
