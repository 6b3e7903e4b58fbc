import { PolicyId, policyParameters, rulebook as stream } from '@tisheng/contracts';
import { sqlRows } from '@tisheng/test-kit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openRulebook, type Rulebook, reader } from './rulebook.ts';

let rulebook: Rulebook;
beforeAll(async () => {
  rulebook = await openRulebook();
});
afterAll(() => rulebook.close());

const told = async (type: string) =>
  (await rulebook.journal()).filter((envelope) => envelope.type === type);

async function yearOn(on: string): Promise<number[]> {
  const path = `/policies?policyId=upscale-thresholds&on=${on}`;
  const { body } = await rulebook.get(path, { as: reader });
  return body.items.map((item: { parameters: { year: number } }) => item.parameters.year);
}

describe('the founding sweep', () => {
  test('announces the calendar, every permit type and a version of every policy', async () => {
    const published = await told('PolicyPublished');
    const ids = published.map(({ data }) => stream.events.PolicyPublished.data.parse(data));
    expect(new Set(ids.map(({ policyId }) => policyId))).toEqual(new Set(PolicyId.options));
    for (const { policyId, parameters } of ids)
      expect(policyParameters[policyId].parse(parameters)).toEqual(parameters);
    expect(await told('PermitTypePublished')).toHaveLength(16);
    expect(await told('CalendarPublished')).toHaveLength(1);
  });

  test('acts as the system, and its texts need no second person', async () => {
    const [calendar] = await told('CalendarPublished');
    expect(calendar).toMatchObject({
      actor: { id: 'system:founding', bureau: 'system' },
      data: { calendarVersion: 1, coveredTo: '2026-12-31' },
    });
  });

  test('gives each district its own criteria for the pool', async () => {
    const criteria = (await told('PolicyPublished')).filter(({ subject }) =>
      subject.startsWith('policy/conversion-pool-criteria/'),
    );
    const scopes = criteria.map(({ subject }) => subject.split('/')[2]);
    expect(new Set(scopes)).toEqual(new Set(['haibowan', 'wuda', 'hainan']));
  });

  test('changes nothing when it runs again', async () => {
    const before = await rulebook.journal();
    await rulebook.app.runDue();
    expect(await rulebook.journal()).toHaveLength(before.length);
  });

  test('holds the law of the plan from the first day of the plan', async () => {
    const { body } = await rulebook.get('/policies/in-force?on=2023-01-01&district=wuda', {
      as: reader,
    });
    const inForce = new Map(
      (body.items as { policyId: string; parameters: unknown; scope: string }[]).map((item) => [
        item.policyId,
        item,
      ]),
    );
    expect(new Set(inForce.keys())).toEqual(new Set(PolicyId.options));
    expect(inForce.get('conversion-pool-criteria')?.scope).toBe('wuda');
    expect(inForce.get('conversion-subsidy')?.parameters).toMatchObject({
      amountFen: 10_000_000,
      convertedUntil: '2025-12-31',
    });
    expect(inForce.get('first-listing-award')?.parameters).toMatchObject({ amountFen: null });
  });

  test('keeps the thresholds of each year apart, and those of 2026 until a later version', async () => {
    expect(await yearOn('2025-12-31')).toEqual([2025]);
    expect(await yearOn('2026-01-01')).toEqual([2026]);
    expect(await yearOn('2029-06-01')).toEqual([2026]);
  });

  test('lets the database refuse two versions in force on one day', async () => {
    const twice = `insert into policies (id, status, editor_ids, drafted_by, drafted_at, published_by,
        published_at, policy_id, scope, citation, parameters, demonstration, number, effective_from)
      select gen_random_uuid(), status, editor_ids, drafted_by, drafted_at, published_by, published_at,
        policy_id, scope, citation, parameters, demonstration, 99, '2030-01-01'
      from policies where policy_id = 'lamp-bands'`;
    await expect(sqlRows(rulebook.database.appUrl, twice)).rejects.toThrow(/policies_one_in_force/);
  });

  test('lets nobody change a calendar that was published', async () => {
    const change = `update calendars set covered_to = '2030-12-31'`;
    await expect(sqlRows(rulebook.database.appUrl, change)).rejects.toThrow(/append-only/);
  });

  test('lets the database refuse a publisher who wrote the text', async () => {
    const publish = `update policies set published_by = jsonb_build_object('id', 'editor-1', 'name', '甲'),
      editor_ids = '{editor-1}' where policy_id = 'lamp-bands'`;
    await expect(sqlRows(rulebook.database.appUrl, publish)).rejects.toThrow(/check constraint/);
  });
});
