import { type District, type Programme, programmeNames } from '@tisheng/contracts';
import { type PersonContext, requireDistrict } from '@tisheng/service-kit/http';
import { run } from '@tisheng/service-kit/messaging';
import { refuse } from '@tisheng/service-kit/refusal';
import { v7 as newId } from 'uuid';
import type { RefusalCode } from '#domain/refusal-code.ts';
import type { BudgetLine } from '#persistence/fund-row.ts';
import { openAccounts } from '#persistence/ledger.ts';

type OpenFund = {
  district: District;
  year: number;
  programme: Programme;
  budget: Partial<BudgetLine>;
};

/** Codes of 政府收支分类 that the city has yet to confirm; a fund may say otherwise. */
const usualBudget = {
  unitCode: '',
  unitName: '',
  projectCode: '',
  functionalCode: '2150805',
  governmentEconomicCode: '507',
  departmentEconomicCode: '312',
  fundingNature: '一般公共预算资金',
};

/** 举措42：各区设立专项资金. @throws Refusal `fund-exists` */
export async function openFund(
  { tx, actor, today }: PersonContext,
  command: OpenFund,
): Promise<{ id: string; version: number }> {
  const { district, year, programme, budget } = command;
  requireDistrict(actor, district);
  const id = newId();
  const line = { ...usualBudget, projectName: programmeNames[programme], ...budget };
  const made = await run<{ id: string }>(
    tx,
    `insert into funds (id, district, year, programme, budget, created_on)
     values ($1, $2, $3, $4, $5, $6) on conflict (district, year, programme) do nothing
     returning id`,
    [id, district, year, programme, JSON.stringify(line), today],
  );
  if (made.length === 0)
    throw refuse<RefusalCode>('fund-exists', '该区该年度此项资金已设立，请直接下达指标', {
      district,
      year,
      programme,
    });
  await openAccounts(tx, id);
  return { id, version: 1 };
}
