import { defineEntity, type InferEntity, p } from '@mikro-orm/core';
import type { District, Programme } from '@tisheng/contracts';

/** What the city's finance office wants beside each payment; codes are to be confirmed by the city. */
export type BudgetLine = {
  unitCode: string;
  unitName: string;
  projectCode: string;
  projectName: string;
  functionalCode: string;
  governmentEconomicCode: string;
  departmentEconomicCode: string;
  fundingNature: string;
};

export const FundRow = defineEntity({
  name: 'FundRow',
  tableName: 'funds',
  properties: {
    id: p.uuid().primary(),
    version: p.integer().version(),
    district: p.string().$type<District>(),
    year: p.integer(),
    programme: p.string().$type<Programme>(),
    budget: p.json<BudgetLine>(),
    createdOn: p.date(),
  },
});
export type FundRow = InferEntity<typeof FundRow>;
