import { creditCodeCheckSign } from '@tisheng/contracts';
import { writeXlsx } from '@tisheng/service-kit/imports';
import { closed, merged } from '@tisheng/test-kit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { idOf, openPermitTransfer, type PermitTransfer, people, registered } from './bureau.ts';

let service: PermitTransfer;
beforeAll(async () => {
  service = await openPermitTransfer();
});
afterAll(() => service.close());

const headers = ['许可证名称', '许可证编号', '统一社会信用代码', '有效期自', '有效期至'];
const codeOf = (n: number) => {
  const body = `92150302DEMX0000${n}`;
  return body + creditCodeCheckSign(body);
};

const household = (n: number) => {
  const { data } = registered(n);
  return registered(n, { registration: { ...data.registration, creditCode: codeOf(n) } });
};

async function upload(...numbers: number[]): Promise<string> {
  const columns = headers.map((name) => ({ header: name, key: name, text: true }));
  const rows = numbers.map((n) => ({
    许可证名称: '公共场所卫生许可证',
    许可证编号: `LATER-${n}`,
    统一社会信用代码: codeOf(n),
    有效期自: '2024-01-01',
    有效期至: '长期',
  }));
  const bytes = await writeXlsx({ sheets: [{ name: '许可证', columns, rows }] });
  const { body } = await service.post('/imports', {
    as: people.registrar,
    body: Buffer.from(bytes),
    headers: {
      'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      'x-file-name': encodeURIComponent('许可证.xlsx'),
    },
  });
  expect(body.counts).toMatchObject({ new: numbers.length });
  return body.batchId;
}

const moved = (n: number) => ({
  type: 'RegistrationChanged',
  subject: `business/${idOf(n)}`,
  data: {
    businessId: idOf(n),
    changedOn: '2026-03-01',
    registrationId: registered(n).data.registration.registrationId,
    changes: { district: 'wuda' },
  },
});

test('what became of a business between check and confirmation keeps its row out, and the row says so', async () => {
  await service.tell(household(1), household(2), household(3), household(4));
  const batchId = await upload(1, 2, 3, 4);
  await service.tell(
    closed(idOf(1), '2026-03-01', { voided: true }),
    merged(idOf(4), idOf(2), '2026-03-01'),
    moved(3),
  );
  const as = people.registrar;
  const { body } = await service.post(`/imports/${batchId}/confirmation`, { as, body: {} });
  expect(body.counts).toMatchObject({ new: 1, error: 3 });
  const filed = (await service.journal()).filter(({ type }) => type === 'PermitFiled');
  expect(filed).toMatchObject([{ data: { businessId: idOf(4), permitNumber: 'LATER-4' } }]);
  const rows = await service.get(`/imports/${batchId}/rows?state=error`, { as });
  expect(rows.body.items[0].problems.at(-1).message).toContain('请核对后重新导入');
});
