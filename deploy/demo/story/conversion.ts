import { partsShop, noodleShop as shop } from './cast.ts';
import type { People, Step } from './step.ts';

export const conversionSteps: Step[] = [
  {
    on: '2024-06-03',
    says: `转企（注销+设立）：${shop.enterpriseName}，新代码 ${shop.enterpriseCode}`,
    run: async (people) => {
      await convert(people, shop, 'conversion-noodle', {
        route: 're-registration',
        proof: 'conversion-certificate',
        certificateNo: '转证-150302-2024-0001',
        convertedOn: '2024-06-03',
        to: {
          registrationId: shop.enterpriseRegistrationId,
          creditCode: shop.enterpriseCode,
          name: shop.enterpriseName,
          legalForm: '有限责任公司（自然人独资）',
        },
        legalRepresentative: shop.operator,
      });
      await people.cultivation.until(
        `conversion-pool/candidates/${shop.businessId}`,
        ({ status }) => status === 'graduated',
        'the graduation',
      );
    },
  },
];

/** 2025-07-15 起: the code and the founding day stay (个体工商户登记管理规定 第17条). */
export const directChangeSteps: Step[] = [
  {
    on: '2025-08-04',
    says: `转企（直接变更）：${partsShop.enterpriseName}，代码与成立日期不变；未入过库，一视同仁`,
    run: async (people) => {
      await convert(people, partsShop, 'conversion-parts', {
        route: 'direct-change',
        proof: 'change-approval-notice',
        certificateNo: '准变-150303-2025-0001',
        convertedOn: '2025-08-04',
        to: {
          registrationId: partsShop.enterpriseRegistrationId,
          name: partsShop.enterpriseName,
          legalForm: '有限责任公司（自然人独资）',
        },
        legalRepresentative: partsShop.operator,
      });
      await people.cultivationHainan.until(
        `conversion-pool/candidates/${partsShop.businessId}`,
        ({ status }) => status === 'graduated',
        'the graduation of an outsider',
      );
    },
  },
];

async function convert(
  { registrar }: People,
  who: { businessId: string },
  key: string,
  body: object,
) {
  await registrar.decide(`business-registry/businesses/${who.businessId}`, 'conversion', key, body);
}
