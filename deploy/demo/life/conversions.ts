import type { ConversionRoute } from '@tisheng/contracts';
import type { Invented } from './businesses.ts';
import { businessIdOf, lifeId, type Scene } from './chapter.ts';
import { demoCode } from './demo-code.ts';
import { pickHousehold } from './picks.ts';

export type PermitTypeId = 'food-business' | 'public-place-hygiene' | 'tobacco-retail';

/** A decision of the department, so many working days before the present one. */
export type Step = {
  before: number;
  noun: string;
  body?: { newPermitNumber?: string } & Record<string, unknown>;
};

export type Converting = {
  /** From 1 on; all numbers that it is given come from it. */
  serial: number;
  who: Invented;
  route: ConversionRoute;
  /** Working days before the present day on which it converts and applies. */
  before: number;
  permits: { permitTypeId: PermitTypeId; moved?: boolean; steps: Step[] }[];
};

const accepted = (before: number): Step => ({ before, noun: 'acceptance' });
const completed = (before: number, newPermitNumber: string): Step => ({
  before,
  noun: 'completion',
  body: { newPermitNumber },
});

/** What the present day shows of each permit stands behind it. */
export const convertingHouseholds: Converting[] = [
  {
    serial: 1,
    who: pickHousehold({ district: 'haibowan', industryCode: 'H6210' }),
    route: 're-registration',
    before: 8,
    permits: [
      // 红: the promise of seven working days is over.
      { permitTypeId: 'food-business', steps: [accepted(8)] },
      // 黄: due today.
      { permitTypeId: 'public-place-hygiene', steps: [accepted(7)] },
    ],
  },
  {
    serial: 2,
    who: pickHousehold({ district: 'haibowan', industryCode: 'F5212' }),
    route: 're-registration',
    before: 6,
    permits: [
      {
        // ‖: paused by a procedure that the law names.
        permitTypeId: 'tobacco-retail',
        steps: [
          accepted(5),
          {
            before: 3,
            noun: 'suspension',
            body: { kind: 'inspection', noticeNo: '乌烟特告〔2026〕3号', expectedDays: 15 },
          },
        ],
      },
      // Completed on time.
      {
        permitTypeId: 'food-business',
        steps: [accepted(5), completed(3, 'JY11503020009102')],
      },
    ],
  },
  {
    serial: 3,
    who: pickHousehold({ district: 'wuda', industryCode: 'H6210' }),
    route: 're-registration',
    before: 5,
    permits: [
      // Rerouted to the ordinary procedure, since the premises are others.
      { permitTypeId: 'food-business', moved: true, steps: [accepted(4)] },
      {
        permitTypeId: 'public-place-hygiene',
        steps: [
          {
            before: 3,
            noun: 'correction-notice',
            body: {
              noticeNo: '乌卫补告〔2026〕12号',
              items: ['补交变更后的营业执照副本', '补交卫生管理制度'],
            },
          },
        ],
      },
    ],
  },
  {
    serial: 4,
    who: pickHousehold({ district: 'wuda', industryCode: 'F5212' }),
    route: 're-registration',
    before: 5,
    permits: [
      // 绿.
      { permitTypeId: 'food-business', steps: [accepted(4)] },
      {
        permitTypeId: 'tobacco-retail',
        steps: [
          accepted(5),
          {
            before: 2,
            noun: 'refusal',
            body: {
              reason: '经营场所与住所不相独立，不符合零售点设置条件',
              legalBasis: '烟草专卖许可证管理办法',
            },
          },
        ],
      },
    ],
  },
  {
    serial: 5,
    who: pickHousehold({ district: 'hainan', industryCode: 'H6210' }),
    route: 're-registration',
    before: 1,
    // To accept.
    permits: [
      { permitTypeId: 'food-business', steps: [] },
      { permitTypeId: 'public-place-hygiene', steps: [] },
    ],
  },
  {
    serial: 6,
    who: pickHousehold({ district: 'hainan', industryCode: 'F5212' }),
    route: 're-registration',
    before: 6,
    permits: [
      // 黄: two working days are left.
      { permitTypeId: 'food-business', steps: [accepted(5)] },
      { permitTypeId: 'tobacco-retail', steps: [accepted(5), completed(1, '150303100906')] },
    ],
  },
  {
    serial: 7,
    who: pickHousehold({ district: 'haibowan', industryCode: 'O8040' }),
    route: 'direct-change',
    before: 7,
    permits: [{ permitTypeId: 'public-place-hygiene', steps: [accepted(6)] }],
  },
  {
    serial: 8,
    who: pickHousehold({ district: 'haibowan', industryCode: 'H6130' }),
    route: 'direct-change',
    before: 4,
    permits: [
      // The registrar's own permits move with a direct change.
      { permitTypeId: 'food-business', steps: [] },
      { permitTypeId: 'public-place-hygiene', steps: [accepted(3)] },
    ],
  },
  {
    serial: 9,
    who: pickHousehold({ district: 'haibowan', industryCode: 'F5224' }),
    route: 're-registration',
    before: 2,
    permits: [{ permitTypeId: 'food-business', steps: [] }],
  },
];

const proofs = {
  're-registration': { proof: 'conversion-certificate', word: '转证' },
  'direct-change': { proof: 'change-approval-notice', word: '准变' },
} as const;

/** 个转企登记, by the registrar; the code stays with a direct change. */
export async function convert({ people, today }: Scene, { serial, who, route }: Converting) {
  const id = await businessIdOf(people.registrar, who.creditCode);
  const { proof, word } = proofs[route];
  const creditCode = demoCode('enterprise', who.district, 8_000 + serial);
  await people.registrar.decide(
    `business-registry/businesses/${id}`,
    'conversion',
    `life-conversion-${serial}`,
    {
      route,
      proof,
      certificateNo: `${word}-演示-2026-${String(serial).padStart(4, '0')}`,
      convertedOn: today,
      to: {
        registrationId: lifeId(serial),
        ...(route === 're-registration' ? { creditCode } : {}),
        name: enterpriseName(who),
        legalForm: '有限责任公司（自然人独资）',
      },
      legalRepresentative: { name: who.operator, idNumber: null },
    },
  );
}

/** The 字号 stays; the district and the word for the shop go. */
function enterpriseName({ name, trade }: Invented): string {
  const brand = name
    .slice('乌海市'.length)
    .replace(/^.+?区/, '')
    .slice(0, 2);
  return `乌海市${brand}${trade.firm}有限公司`;
}
