import { PolicyId } from '@tisheng/contracts';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { editor, idOf, openRulebook, publisher, type Rulebook, reader } from './rulebook.ts';

let rulebook: Rulebook;
beforeAll(async () => {
  rulebook = await openRulebook();
});
afterAll(() => rulebook.close());

const ids = PolicyId.options.map((policyId, index) => ({ policyId, url: urlOf(index) }));
function urlOf(index: number): `/policy-drafts/${string}` {
  return `/policy-drafts/${idOf(index + 1)}`;
}

/** The version in force as an editor opens it: the model of a draft. */
async function modelOf(policyId: PolicyId) {
  const query = `policyId=${policyId}&on=2026-11-23`;
  const { body } = await rulebook.get(`/policies?${query}`, { as: reader });
  const { scope, citation, parameters, demonstration } = body.items[0];
  const from = { effectiveFrom: '2027-01-01', effectiveTo: null };
  return { policyId, scope, citation, parameters, demonstration, ...from };
}
const save = async (url: `/${string}`, policyId: PolicyId, differing: object) =>
  rulebook.put(url, { as: editor, body: { ...(await modelOf(policyId)), ...differing } });
const pointersOf = (body: { errors: { pointer: string }[] }) =>
  body.errors.map(({ pointer }) => pointer).toSorted();

describe('every policy of the city', () => {
  test.each(ids)('$policyId names each parameter that is missing', async ({ policyId, url }) => {
    const { parameters } = await modelOf(policyId);
    const { status, body } = await save(url, policyId, { parameters: {} });
    expect(status).toBe(400);
    expect(pointersOf(body)).toEqual(
      Object.keys(parameters)
        .map((key) => `/parameters/${key}`)
        .toSorted(),
    );
  });

  test.each(ids)('$policyId asks for its document and item', async ({ policyId, url }) => {
    const citation = { document: '', number: null, item: '' };
    const { body } = await save(url, policyId, { citation });
    expect(body.errors).toEqual([
      { pointer: '/citation/document', detail: '请填写依据文件' },
      { pointer: '/citation/item', detail: '请填写条款' },
    ]);
  });

  test.each(ids)(
    '$policyId becomes a new version that ends the former',
    async ({ policyId, url }) => {
      const model = await modelOf(policyId);
      const drafted = await save(url, policyId, {});
      expect(drafted).toMatchObject({ status: 200, body: { status: 'draft', policyId } });
      const compared = await rulebook.get(`${url}/comparison`, { as: publisher });
      expect(compared.body).toMatchObject({ changes: [], inForce: { effectiveTo: null } });
      const issued = await rulebook.post(`${url}/issuance`, { as: publisher, version: 1 });
      expect(issued.body).toMatchObject({ status: 'issued', parameters: model.parameters });
      const query = `policyId=${policyId}&scope=${model.scope}`;
      const before = await rulebook.get(`/policies?${query}&on=2026-12-31`, { as: reader });
      const after = await rulebook.get(`/policies?${query}&on=2027-01-01`, { as: reader });
      expect([before.body.total, after.body.total]).toEqual([1, 1]);
      expect(after.body.items[0].number).toBe(issued.body.number);
    },
  );
});
