import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { days2027, details, notice, off, work } from './notice-2027.ts';
import {
  auditor,
  editor,
  editorAndPublisher,
  idOf,
  openRulebook,
  publisher,
  type Rulebook,
  reader,
} from './rulebook.ts';

let rulebook: Rulebook;
beforeAll(async () => {
  rulebook = await openRulebook();
});
afterAll(() => rulebook.close());

const draft = (body: object, as: object = editor) =>
  rulebook.post('/calendar-notices', { as, body });
const calendar = async (year?: number) =>
  (await rulebook.get(`/calendar${year ? `?year=${year}` : ''}`, { as: reader })).body;

describe('GET /calendar', () => {
  test('says how far it reaches, and shows each day of the present year with its name', async () => {
    const { banner, coveredTo, year, years } = await calendar();
    expect(banner).toBe('已覆盖至 2026-12-31；2027 年放假安排未导入，跨年期限为暂估');
    expect(coveredTo).toBe('2026-12-31');
    expect(years.map((one: { year: number }) => one.year)).toEqual([2023, 2024, 2025, 2026]);
    expect(year).toMatchObject({ year: 2026, workdays: 248 });
    expect(year.days).toHaveLength(365);
    expect(year.days[45]).toEqual({
      day: '2026-02-15',
      counted: false,
      reason: 'holiday',
      label: '春节',
      provisional: false,
    });
    expect(year.days[58]).toMatchObject({ day: '2026-02-28', counted: true, label: '调休上班' });
    expect(year.days[275]).toMatchObject({ day: '2026-10-03', reason: 'holiday', label: '国庆节' });
    expect(year.days[282]).toMatchObject({ day: '2026-10-10', reason: 'makeup-workday' });
  });

  test('calls the days of an uncovered year provisional', async () => {
    const { year } = await calendar(2027);
    expect(year.days[3]).toMatchObject({ day: '2027-01-04', counted: true, provisional: true });
    expect(year.days[0]).toEqual({
      day: '2027-01-01',
      counted: false,
      reason: 'holiday',
      label: '元旦（法定节假日）',
      provisional: false,
    });
  });
});

describe('POST /calendar-notices', () => {
  test('refuses a bad notice line by line, and leaves the calendar in force as it is', async () => {
    const before = await rulebook.journal();
    const lines = [
      ...days2027.slice(0, -1),
      ...off('元旦', '01-01'),
      { day: '2027-13-01', kind: 'off', holiday: '元旦' },
      { day: '2028-01-03', kind: 'off', holiday: '元旦' },
      ...work('02-05', '02-15'),
      { day: '2027-10-08', kind: 'off', holiday: null },
    ];
    const { status, body } = await draft({ ...notice, days: lines });
    expect({ status, code: body.code }).toEqual({ status: 422, code: 'notice-has-errors' });
    expect(details(body)).toEqual([
      [20, '2027-01-01 与第 1 行重复，请删除其中一行'],
      [21, '“2027-13-01”不是日历上的日期，请按通知改为 YYYY-MM-DD'],
      [22, '2028-01-03 不在本年度内，请核对年份，或填入对应年度的通知'],
      [23, '2027-02-05 与第 2 行矛盾：同一天既放假又上班，请按通知保留一行'],
      [24, '2027-02-15 是周一至周五，本来就上班，调休上班只能是周六或周日，请核对日期'],
      [25, '2027-10-08 放假但没有填写节日名称，请补填'],
    ]);
    expect((await calendar()).calendarVersion).toBe(1);
    expect(await rulebook.journal()).toHaveLength(before.length);
    const { body: list } = await rulebook.get('/calendar-notices?status=draft', { as: reader });
    expect(list.total).toBe(0);
  });

  test('refuses fewer days off than the law gives', async () => {
    const lines = days2027.filter(({ day }) => day !== '2027-10-02' && day !== '2027-09-15');
    const { body } = await draft({ ...notice, days: lines });
    expect(details(body)).toEqual([
      [null, '中秋节法定放假 1 天，通知中只有 0 天，请补齐'],
      [null, '2027-10-02 是法定节假日（国庆节），请补入放假日'],
    ]);
  });

  test('refuses a day that the notice of another year has arranged the other way', async () => {
    const lines = [...days2027, { day: '2026-12-31', kind: 'work', holiday: null }];
    expect(details((await draft({ ...notice, days: lines })).body)[0]?.[0]).toBe(lines.length);
  });

  test('asks for either lines or a file', async () => {
    expect((await draft(notice)).body.errors).toEqual([
      { pointer: '/days', detail: '请逐日填写，或上传文件，二者选一' },
    ]);
  });

  test('is published by a second person, covers the next year, and tells the whole calendar', async () => {
    const { body } = await draft({ ...notice, days: days2027 }, editorAndPublisher);
    expect(body).toMatchObject({ status: 'draft', year: 2027, makeupWorkdays: ['2027-02-14'] });
    const url = `/calendar-notices/${body.id}`;
    const preview = await rulebook.get(`${url}/comparison`, { as: publisher });
    expect(preview.body).toMatchObject({ confirmed: 352, coveredTo: '2027-12-31' });
    expect(preview.body.changed.map(({ day }: { day: string }) => day)).toContain('2027-02-14');
    expect((await calendar()).coveredTo).toBe('2026-12-31');

    const same = await rulebook.post(`${url}/publication`, { as: editorAndPublisher, version: 1 });
    expect(same.body.code).toBe('same-person-publishes');
    const stale = await rulebook.post(`${url}/publication`, { as: publisher, version: 2 });
    expect(stale.status).toBe(412);
    const published = await rulebook.post(`${url}/publication`, { as: publisher, version: 1 });
    expect(published.body).toMatchObject({ status: 'published', calendarVersion: 2 });
    expect((await rulebook.journal()).at(-1)).toMatchObject({
      type: 'CalendarPublished',
      subject: 'calendar/national',
      sequence: 2,
      data: { calendarVersion: 2, coveredTo: '2027-12-31', notice: '演示〔2026〕1号' },
    });
    expect((await calendar()).banner).toContain('已覆盖至 2027-12-31；2028 年放假安排未导入');
    const again = await rulebook.post(`${url}/publication`, { as: publisher, version: 2 });
    expect(again.body.code).toBe('not-available');
  });

  test('takes the place of the former notice of its year', async () => {
    const lines = [...days2027, ...off('国庆节', '10-06')];
    const { body } = await draft({ ...notice, notice: '演示〔2027〕2号', days: lines });
    const url = `/calendar-notices/${body.id}`;
    const preview = await rulebook.get(`${url}/comparison`, { as: publisher });
    expect(preview.body.changed).toMatchObject([
      { day: '2027-10-06', before: { counted: true }, after: { counted: false, label: '国庆节' } },
    ]);
    await rulebook.post(`${url}/publication`, { as: publisher, version: 1 });
    const { body: list } = await rulebook.get('/calendar-notices?kind=year', { as: reader });
    const of2027 = list.items.filter(({ year }: { year: number }) => year === 2027);
    expect(of2027.map(({ status }: { status: string }) => status).toSorted()).toEqual([
      'published',
      'replaced',
    ]);
    expect((await calendar()).years).toHaveLength(5);
  });
});

describe('POST /calendar-overlays', () => {
  const overlay = {
    name: '自治区成立80周年',
    notice: '演示〔2027〕3号',
    days: [{ day: '2027-05-04', kind: 'off', holiday: '自治区成立80周年' }],
  };

  test('lays the days of the region over the national ones', async () => {
    const { body } = await rulebook.post('/calendar-overlays', { as: editor, body: overlay });
    const url = `/calendar-overlays/${body.id}`;
    expect((await rulebook.get(`${url}/comparison`, { as: publisher })).body.changed).toHaveLength(
      1,
    );
    await rulebook.post(`${url}/publication`, { as: publisher, version: 1 });
    const { overlays, year } = await calendar(2027);
    expect(overlays).toMatchObject([{ name: '自治区成立80周年' }]);
    expect(year.days[123]).toMatchObject({ day: '2027-05-04', counted: false });
  });

  test('is read from a file like a notice', async () => {
    const file = Buffer.from('日期,类型,节日\n2027-08-09,放假,演示地方节日\n').toString('base64');
    const about = { name: '演示地方节日', notice: '演示〔2027〕4号' };
    const call = { as: editor, body: { ...about, file } };
    const { body } = await rulebook.post('/calendar-overlays', call);
    expect(body).toMatchObject({ kind: 'overlay', offDays: { '2027-08-09': '演示地方节日' } });
    const url = `/calendar-overlays/${body.id}/comparison`;
    const preview = await rulebook.get(url, { as: publisher });
    expect(preview.body.year.days[220]).toMatchObject({ day: '2027-08-09', reason: 'holiday' });
    expect((await calendar(2027)).year.days[220]).toMatchObject({ reason: 'workday' });
  });

  test('is put away by its editor before anybody publishes it', async () => {
    const { body } = await rulebook.post('/calendar-overlays', { as: editor, body: overlay });
    const url = `/calendar-overlays/${body.id}/discard`;
    expect((await rulebook.post(url, { as: editor, version: 1 })).body.status).toBe('discarded');
    expect((await rulebook.post(url, { as: editor, version: 2 })).body.code).toBe('not-available');
  });

  test('is the matter of people of the whole city', async () => {
    const ofWuda = { ...editor, districts: ['wuda' as const] };
    const answer = await rulebook.post('/calendar-overlays', { as: ofWuda, body: overlay });
    expect(answer.body.code).toBe('outside-your-district');
  });

  test('is looked for among overlays alone', async () => {
    const url = `/calendar-notices/${idOf(404)}/comparison`;
    expect((await rulebook.get(url, { as: auditor })).body.code).toBe('not-found');
  });
});
