import { wholePdf } from '@tisheng/test-kit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  aCase,
  addScan,
  complete,
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
  body: wholePdf(content),
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
    const approval = (await paper(opened.id, 'approval')).body;
    expect(approval.title).toBe('公共场所卫生许可证沿用变更审批表');
    expect(approval.addressee).toBeUndefined();
    expect(approval.fields).toContainEqual(['承诺办结日', '暂停计时']);
    for (const kind of ['correction', 'delivery'])
      expect((await paper(opened.id, kind)).body.code).toBe('document-not-ready');
  });

  test('tells the applicant how a refusal can be challenged, and why', async () => {
    const opened = await aCase(service, 8);
    await decide(service, opened, 'acceptance');
    const longer = { workdays: 5, reason: '需现场核查' };
    await decide(service, { ...opened, version: 2 }, 'extension', longer, people.healthHead);
    const changed = { field: 'premises', label: '经营场所', old: '55号', new: '57号' };
    await decide(service, { ...opened, version: 3 }, 'reroute', { differences: [changed] });
    const ground = { reason: '场所不符合要求', legalBasis: '公共场所卫生管理条例 第8条' };
    await decide(service, { ...opened, version: 4 }, 'refusal', ground);
    const textOf = async (kind: string) => {
      const { fields, paragraphs } = (await paper(opened.id, kind)).body;
      return [...fields.flat(), ...paragraphs].join('\n');
    };
    expect(await textOf('extension')).toContain('延长 5 个工作日（行政许可法 第42条）');
    expect(await textOf('reroute')).toContain('55号 → 57号');
    const refusal = await textOf('refusal');
    expect(refusal).toContain('理由：场所不符合要求');
    expect(refusal).toContain('法律依据：公共场所卫生管理条例 第8条');
    expect(refusal).toContain('行政复议');
    const { papers } = (await service.get(`/cases/${opened.id}`, { as: people.health })).body;
    expect(papers.map(({ kind }: { kind: string }) => kind)).toEqual([
      'acceptance',
      'extension',
      'reroute',
      'refusal',
      'delivery',
      'approval',
      'clock',
    ]);
  });

  test('proves the clocks day by day, as the screen does', async () => {
    const opened = await aCase(service, 9);
    await decide(service, opened, 'acceptance');
    const { sections } = (await paper(opened.id, 'clock')).body;
    const shown = (await service.get(`/cases/${opened.id}/clock`, { as: people.health })).body;
    const promise = sections[1];
    expect(promise.heading).toBe('承诺时限：自 2026-03-02 起 7 个工作日，2026-03-11 届满');
    expect(promise.rows[0]).toEqual(['2026-03-02', '起算日，首日不计（民法典 第201条）']);
    expect(promise.rows).toHaveLength(shown.promise.days.length + 1);
    expect(promise.rows.at(-1)).toEqual(['2026-03-11', '第 7 个工作日']);
    expect(promise.note).toBe(shown.promise.law);
    expect((await paper(opened.id, 'clock.pdf')).body.slice(0, 5)).toBe('%PDF-');
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
    const added = await service.post(path, { as: people.health, ...scan('scan') });
    expect(added.body).toMatchObject({
      name: '新证.pdf',
      kind: 'new-permit',
      mediaType: 'application/pdf',
    });
    const again = await service.post(path, {
      as: people.health,
      ...scan('scan', 'x.pdf'),
    });
    expect(again.body.id).toBe(added.body.id);
    expect((await service.get(path, { as: people.registrar })).body.total).toBe(1);
    const served = await service.get(`${path}/${added.body.id}`, { as: people.health });
    expect(served.body).toBe(wholePdf('scan').toString());
    expect(served.headers['content-security-policy']).toContain('sandbox');
    expect((await service.get(`${path}/${added.body.id}`, { as: people.transport })).status).toBe(
      404,
    );
  });

  test('lets nothing in that the virus scanner names', async () => {
    const scanned = await openPermitTransfer('2026-03-02T01:00:00Z', async (bytes) =>
      Buffer.from(bytes).includes('EICAR') ? 'Eicar-Test' : null,
    );
    const { id } = await aCase(scanned, 1);
    const send = (content: string) =>
      scanned.post(`/cases/${id}/files`, { as: people.health, ...scan(content) });
    const infected = await send('EICAR');
    expect(infected).toMatchObject({ status: 422, body: { code: 'file-infected' } });
    expect((await send('clean')).status).toBe(200);
    const kept = await scanned.get(`/cases/${id}/files`, { as: people.health });
    expect(kept.body.total).toBe(1);
    await scanned.close();
  });

  test('refuses what calls itself a PDF and is none', async () => {
    const { id } = await aCase(service, 5);
    const answer = await service.post(`/cases/${id}/files`, {
      as: people.health,
      ...scan('x'),
      body: Buffer.from('MZ program'),
    });
    expect(answer).toMatchObject({ status: 422, body: { code: 'file-kind-not-accepted' } });
    const dressed = await service.post(`/cases/${id}/files`, {
      as: people.health,
      ...scan('x'),
      body: Buffer.from('%PDF-1.7 <script>'),
    });
    expect(dressed).toMatchObject({ status: 422, body: { code: 'file-damaged' } });
  });
});

describe('the steps to come of a case', () => {
  const stepsOf = async (id: string) =>
    (await service.get(`/cases/${id}`, { as: people.transport })).body.coming.map(
      ({ title, expectedOn }: { title: string; expectedOn: string | null }) => [title, expectedOn],
    );

  test('follow its state, and end with the signed receipt', async () => {
    const { id } = await aCase(service, 31, 'road-transport');
    expect(await stepsOf(id)).toEqual([
      ['受理', '2026-03-09'],
      ['作出决定、换发新证', null],
      ['送达', null],
    ]);
    await decide(service, { id, version: 1 }, 'acceptance', {}, people.transport);
    expect((await stepsOf(id))[0]).toEqual(['作出决定、换发新证', '2026-03-11']);
    const pause = { kind: '检验', noticeNo: '特告1号', expectedDays: 3 };
    await decide(service, { id, version: 2 }, 'suspension', pause, people.transport);
    expect((await stepsOf(id))[0]).toEqual(['特别程序结束，恢复计时', '2026-03-05']);
    await decide(service, { id, version: 3 }, 'resumption', {}, people.transport);
    await complete(service, { id, version: 4 }, 'coming-31', people.transport);
    expect(await stepsOf(id)).toEqual([['送达', '2026-03-16']]);
    await addScan(service, id, 'delivery-receipt', people.transport);
    expect(await stepsOf(id)).toEqual([]);
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
    await complete(service, { ...soon, version: 2 }, 's-7', people.emergency);
    service.clock.advanceTo(shanghai('2026-03-13'));
    const asked = '/scorecard?from=2026-03-01&to=2026-03-31';
    const before = await service.get(asked, { as: people.emergency });
    expect(before.body.items).toMatchObject([
      { completed: 1, onTimeRate: 1, openNow: 1, overdueNow: 1 },
    ]);
    await complete(service, { ...late, version: 2 }, 's-6', people.emergency);
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
