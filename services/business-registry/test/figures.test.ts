import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { idOf, openRegistry, type Registry, register, registrar } from './registry.ts';

let registry: Registry;
beforeAll(async () => {
  registry = await openRegistry();
});
afterAll(() => registry.close());

const factsOf = async (n: number) =>
  (await registry.journal()).filter(({ subject }) => subject === `business/${idOf(n)}`);
const fileOf = async (n: number) =>
  (await registry.get(`/businesses/${idOf(n)}`, { as: registrar })).body;
const post = (n: number, path: string, body?: object, as: object = registrar) =>
  registry.post(`/businesses/${idOf(n)}/${path}`, { as, body: body ?? {} });

const told = { metric: 'turnover', period: '2025', value: 512_500_000 };
const turnover = { ...told, source: 'annual-report' };
const officer = { id: 'officer-1', name: '演示专员', roles: ['cultivation-officer'] };

describe('POST /businesses/{id}/figures', () => {
  test('tells the figure with its source, and once only', async () => {
    await register(registry, 1);
    await post(1, 'figures', { figures: [turnover], generalTaxpayer: true });
    await post(1, 'figures', { figures: [turnover], generalTaxpayer: true });
    expect((await factsOf(1)).slice(1)).toMatchObject([
      {
        type: 'FiguresReported',
        data: { figures: [{ ...turnover, reportedOn: '2026-03-02' }], generalTaxpayer: true },
      },
    ]);
    expect(await fileOf(1)).toMatchObject({ generalTaxpayer: true, figures: [turnover] });
  });

  test('takes no cause from outside: a request id of a client is no correlation', async () => {
    await register(registry, 36);
    const outside = '01990000-0000-7000-8000-00000000beef';
    await registry.post(`/businesses/${idOf(36)}/figures`, {
      as: registrar,
      body: { figures: [told] },
      headers: { 'x-request-id': outside },
    });
    const correlations = (await registry.journal()).map(({ correlationId }) => correlationId);
    expect(correlations).not.toContain(outside);
  });

  test('keeps figures of two sources apart, and lets a later one correct its own', async () => {
    await register(registry, 2);
    const corrected = { ...turnover, value: 1 };
    await post(2, 'figures', { figures: [told] }, officer);
    await post(2, 'figures', { figures: [turnover] });
    await post(2, 'figures', { figures: [corrected] });
    expect((await fileOf(2)).figures).toMatchObject([
      { ...corrected, reportedBy: '登记员甲' },
      { ...told, source: 'voluntary', reportedBy: '演示专员' },
    ]);
    expect((await factsOf(2)).at(-1)?.data).toMatchObject({
      figures: [corrected],
      generalTaxpayer: null,
    });
  });

  test('is open to the officer who knows the business', async () => {
    await register(registry, 3);
    expect((await post(3, 'figures', { figures: [told] }, officer)).status).toBe(200);
  });

  test.each([
    ['an officer', 'tax', officer],
    ['an officer', 'annual-report', officer],
    ['a trade', 'tax', { ...officer, roles: ['sector-officer'] }],
    ['the registrar', 'tax', registrar],
    ['the registrar', 'voluntary', registrar],
    ['the registrar', 'social-security', registrar],
  ])('lets %s claim no figure as from %s', async (_who, source, as) => {
    await register(registry, 33);
    const answer = await post(33, 'figures', { figures: [{ ...told, source }] }, as);
    expect(answer).toMatchObject({ status: 403, body: { code: 'source-not-yours', source } });
  });

  test('asks one who holds two offices which he reports as', async () => {
    await register(registry, 34);
    const both = { ...officer, roles: ['cultivation-officer', 'registrar'] };
    expect((await post(34, 'figures', { figures: [told] }, both)).body.code).toBe(
      'source-not-yours',
    );
    expect((await post(34, 'figures', { figures: [turnover] }, both)).status).toBe(200);
  });

  test.each([
    ['nothing-reported', 422, {}],
    ['reported-in-future', 422, { figures: [{ ...turnover, reportedOn: '2026-03-03' }] }],
    ['invalid-request', 400, { figures: [{ ...turnover, source: 'statistics' }] }],
    ['invalid-request', 400, { figures: [{ ...turnover, value: 1.5 }] }],
    ['invalid-request', 400, { figures: [{ ...turnover, period: '去年' }] }],
  ])('refuses with %s', async (code, status, body) => {
    await register(registry, 4);
    expect(await post(4, 'figures', body)).toMatchObject({ status, body: { code } });
    expect(await factsOf(4)).toHaveLength(1);
  });
});
