import { sqlRows } from '@tisheng/test-kit';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  apply,
  companyRegistration,
  converted,
  filed,
  idOf,
  openPermitTransfer,
  type PermitTransfer,
  people,
  registered,
} from './bureau.ts';
import { permitType } from './reference-facts.ts';

let service: PermitTransfer;
beforeAll(async () => {
  service = await openPermitTransfer('2026-03-02T01:00:00Z');
  await service.tell(teaHouses(1, { effectiveTo: '2026-03-03' }));
});
afterAll(() => service.close());

const teaHouses = (version: number, differing: object) =>
  permitType('tea-house', '茶馆经营许可证', 'health', { version, ...differing });

const applicationOf = async (id: string) =>
  (await service.get(`/applications/${id}`, { as: people.registrar })).body;

describe('an application whose catalogue row ends while it waits for the certificate', () => {
  test('is told so, holds up nothing of its business, and goes on once the row is published again', async () => {
    await service.tell(registered(1));
    const permitId = await filed(service, 1, 'tea-house');
    const { body } = await apply(service, 1, [permitId]);
    service.clock.advanceTo(new Date('2026-03-04T01:00:00Z'));

    await service.tell(converted(1), {
      type: 'RegistrationChanged',
      subject: `business/${idOf(1)}`,
      data: {
        businessId: idOf(1),
        changedOn: '2026-03-04',
        registrationId: companyRegistration(1),
        changes: { name: '演示新名有限公司' },
      },
    });

    const waiting = await applicationOf(body.id);
    expect(waiting).toMatchObject({ status: 'awaiting-certificate', cases: [] });
    expect(waiting.findings[permitId]).toContainEqual({
      check: 'rules',
      passed: false,
      detail: expect.stringContaining('茶馆经营许可证'),
    });
    const parked = await sqlRows(
      service.database.appUrl,
      'select key from dead_letters union all select key from held_facts',
    );
    expect(parked).toEqual([]);
    await service.app.runDue();
    expect(await applicationOf(body.id)).toMatchObject({ status: 'awaiting-certificate' });

    await service.tell(teaHouses(2, { effectiveFrom: '2026-03-04' }));
    await service.app.runDue();

    const resumed = await applicationOf(body.id);
    expect(resumed).toMatchObject({ status: 'open', cases: [{ permitTypeId: 'tea-house' }] });
    expect(resumed.findings[permitId]).not.toContainEqual(
      expect.objectContaining({ check: 'rules' }),
    );
  });
});
