import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  aCase,
  decide,
  openPermitTransfer,
  type PermitTransfer,
  people,
  shanghai,
} from './bureau.ts';

let service: PermitTransfer;
beforeAll(async () => {
  service = await openPermitTransfer('2026-03-02T01:00:00Z');
});
afterAll(() => service.close());

const paper = (
  id: string,
  kind: string,
  as: (typeof people)[keyof typeof people] = people.health,
) => service.get(`/cases/${id}/documents/${kind}`, { as });
const scan = (content: string, fileName = '新证.pdf') => ({
  body: Buffer.from(content),
  headers: {
    'content-type': 'application/pdf',
    'x-file-name': encodeURIComponent(fileName),
    'x-file-kind': 'new-permit',
  },
});

describe('GET /cases/{id}/documents/{kind}', () => {
  test('writes the papers that the case has come to, and no others', async () => {
    const opened = await aCase(service, 1);
    expect((await paper(opened.id, 'acceptance')).body.code).toBe('document-not-ready');
    await decide(service, opened, 'acceptance');
    const { body } = await paper(opened.id, 'acceptance');
    expect(body).toMatchObject({
      title: '受理通知书',
      office: '海勃湾区卫生健康委员会',
      addressee: '乌海市演示1餐饮有限公司',
      day: '2026-03-02',
    });
    expect(body.fields).toContainEqual(['承诺办结日', '2026-03-11']);
    const pause = { kind: '检验', noticeNo: '特告7号', expectedDays: 5 };
    await decide(service, { ...opened, version: 2 }, 'suspension', pause);
    expect((await paper(opened.id, 'suspension')).body).toMatchObject({ number: '特告7号' });
    expect((await paper(opened.id, 'approval')).body.title).toBe(
      '公共场所卫生许可证沿用变更审批表',
    );
    for (const kind of ['correction', 'delivery'])
      expect((await paper(opened.id, kind)).body.code).toBe('document-not-ready');
  });

  test('prints as PDF', async () => {
    const { id } = await aCase(service, 2);
    const pdf = await paper(id, 'approval.pdf');
    expect(pdf).toMatchObject({ status: 200, headers: { 'content-type': 'application/pdf' } });
    expect(pdf.body.slice(0, 5)).toBe('%PDF-');
  });

  test('is for those who may see the case', async () => {
    const { id } = await aCase(service, 3);
    expect((await paper(id, 'approval.pdf', people.wudaHealth)).status).toBe(404);
  });
});

describe('POST /cases/{id}/files', () => {
  test('keeps a scan once and serves it to those in scope', async () => {
    const { id } = await aCase(service, 4);
    const path = `/cases/${id}/files`;
    const added = await service.post(path, { as: people.health, ...scan('%PDF-1.7 scan') });
    expect(added.body).toMatchObject({
      name: '新证.pdf',
      kind: 'new-permit',
      mediaType: 'application/pdf',
    });
    const again = await service.post(path, {
      as: people.health,
      ...scan('%PDF-1.7 scan', 'x.pdf'),
    });
    expect(again.body.id).toBe(added.body.id);
    expect((await service.get(path, { as: people.registrar })).body.total).toBe(1);
    const served = await service.get(`${path}/${added.body.id}`, { as: people.health });
    expect(served.body).toBe('%PDF-1.7 scan');
    expect(served.headers['content-security-policy']).toContain('sandbox');
    expect((await service.get(`${path}/${added.body.id}`, { as: people.transport })).status).toBe(
      404,
    );
  });

  test('refuses what calls itself a PDF and is none', async () => {
    const { id } = await aCase(service, 5);
    const answer = await service.post(`/cases/${id}/files`, {
      as: people.health,
      ...scan('MZ program'),
    });
    expect(answer).toMatchObject({ status: 422, body: { code: 'file-kind-not-accepted' } });
  });
});

describe('GET /scorecard', () => {
  test('tells the share on time, the median and what is overdue, by department and district', async () => {
    const [late, soon] = [
      await aCase(service, 6, 'hazardous-chemicals'),
      await aCase(service, 7, 'hazardous-chemicals'),
    ];
    for (const opened of [late, soon])
      await decide(service, opened, 'acceptance', {}, people.emergency);
    await decide(
      service,
      { ...soon, version: 2 },
      'completion',
      { newPermitNumber: 's-7' },
      people.emergency,
    );
    service.clock.advanceTo(shanghai('2026-03-13'));
    const asked = '/scorecard?from=2026-03-01&to=2026-03-31';
    const before = await service.get(asked, { as: people.emergency });
    expect(before.body.items).toMatchObject([
      { completed: 1, onTimeRate: 1, openNow: 1, overdueNow: 1 },
    ]);
    await decide(
      service,
      { ...late, version: 2 },
      'completion',
      { newPermitNumber: 's-6' },
      people.emergency,
    );
    const after = await service.get(asked, { as: people.emergency });
    expect(after.body.items).toMatchObject([
      {
        departmentName: '应急管理局',
        districtName: '海勃湾区',
        completed: 2,
        onTime: 1,
        onTimeRate: 0.5,
        medianWorkdays: 4.5,
      },
    ]);
  });
});

describe('GET /permits/expiring', () => {
  test('lists what ends within the days asked for', async () => {
    const near = await service.get('/permits/expiring?days=30', { as: people.leading });
    expect(near.body.total).toBe(0);
    service.clock.advanceTo(shanghai('2028-12-01'));
    const soon = await service.get('/permits/expiring?days=30', { as: people.leading });
    expect(soon.body).toMatchObject({
      items: expect.arrayContaining([expect.objectContaining({ daysLeft: 30 })]),
    });
  });
});
