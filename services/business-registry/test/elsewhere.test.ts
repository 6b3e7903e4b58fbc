import { askElsewhere } from '@tisheng/test-kit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { settled, upload } from './imports.ts';
import {
  aConversion,
  aHousehold,
  codeOf,
  idOf,
  openRegistry,
  type Registry,
  register,
  registrar,
  registrarOf,
} from './registry.ts';

let registry: Registry;
let batchId: string;

const heading = '统一社会信用代码,市场主体名称,类型,成立日期,住所,登记机关';
const row = `${codeOf(9)},乌海市海勃湾区演示9面馆,个体工商户,2020-05-06,乌海市海勃湾区滨河街道1号,海勃湾区市场监督管理局`;

beforeAll(async () => {
  registry = await openRegistry();
  for (const n of [1, 2, 3]) await register(registry, n);
  const as = registrarOf(['haibowan']);
  batchId = (await upload(registry, `${heading}\r\n${row}`, { as })).body.batchId;
  await settled(registry, batchId);
});
afterAll(() => registry.close());

test('nobody sees or changes a business or an import of another district', async () => {
  const business = `/businesses/${idOf(1)}`;
  const absorption = { absorptionId: idOf(31), absorbedBusinessId: idOf(2), reason: '重复' };
  const post = (path: string, body: object) =>
    registry.post(`${business}/${path}`, { as: registrar, body });
  await post('absorptions', absorption);
  const { requests, wrong } = await askElsewhere(registry, {
    home: { district: 'haibowan', bureau: 'market-regulation' },
    named: {
      '/businesses/:businessId': business,
      '/businesses/by-code/:code': `/businesses/by-code/${codeOf(1)}`,
      '/businesses/:businessId/absorptions/:absorptionId': `${business}/absorptions/${idOf(31)}`,
      '/businesses/:businessId/credit-records/:recordId': `${business}/credit-records/${idOf(41)}`,
      '/businesses/:businessId/recognitions/:recognitionId': `${business}/recognitions/${idOf(42)}`,
      '/businesses/:businessId/split-offs/:splitOffId': `${business}/split-offs/${idOf(43)}`,
      '/imports/:batchId': `/imports/${batchId}`,
    },
    marks: [idOf(1), batchId],
    requests: {
      'PUT /businesses/:businessId': { body: aHousehold(1) },
      'POST /businesses/:businessId/conversion': { body: aConversion(1) },
      'POST /businesses/:businessId/absorptions': {
        body: { ...absorption, absorptionId: idOf(32), absorbedBusinessId: idOf(3) },
      },
    },
    apart: { 'POST /imports': '文件中外区的行逐行退回（imports.test.ts）' },
  });
  expect(wrong).toEqual([]);
  expect(requests).toBeGreaterThan(40);
});
