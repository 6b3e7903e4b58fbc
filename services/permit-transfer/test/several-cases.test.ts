import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  aCase,
  addScan,
  complete,
  directory,
  openPermitTransfer,
  type PermitTransfer,
  people,
} from './bureau.ts';

let service: PermitTransfer;
beforeAll(async () => {
  service = await openPermitTransfer();
  await service.tell(...directory);
});
afterAll(() => service.close());

describe('handling several cases', () => {
  test('accepts each that can be, and says of the others why not', async () => {
    const [first, second] = [await aCase(service, 2), await aCase(service, 3)];
    const cases = [
      { id: first.id, version: 1 },
      { id: second.id, version: 7 },
    ];
    const { body } = await service.post('/acceptances', { as: people.health, body: { cases } });
    expect(body.outcomes).toMatchObject([
      { id: first.id, done: true },
      { id: second.id, done: false, problem: expect.stringContaining('请查看最新情况') },
    ]);
  });

  test('hands a case to a colleague, whose own list then shows it', async () => {
    const { id } = await aCase(service, 4);
    const body = { officerId: people.health.id };
    for (const [given, refusal] of [
      [{ ...body, officerName: '任意' }, 'invalid-request'],
      [{ officerId: 'nobody' }, 'unknown-officer'],
      [{ officerId: people.emergency.id }, 'officer-does-not-fit'],
      [{ officerId: people.wudaHealth.id }, 'officer-does-not-fit'],
    ]) {
      const asked = { as: people.healthHead, body: given, version: 1 };
      const answer = await service.post(`/cases/${id}/reassignment`, asked);
      expect(answer.body.code).toBe(refusal);
    }
    const moved = await service.post(`/cases/${id}/reassignment`, {
      as: people.healthHead,
      body,
      version: 1,
    });
    expect(moved.body).toMatchObject({ version: 2, officer: { id: people.health.id } });
    const mine = await service.get('/cases?mine=true', { as: people.health });
    expect(mine.body).toMatchObject({ total: 1, items: [{ id }] });
  });

  test('hands several cases to one colleague, and leaves those of another department', async () => {
    const [ours, theirs] = [await aCase(service, 6), await aCase(service, 7, 'road-transport')];
    const cases = [ours, theirs].map(({ id }) => ({ id, version: 1 }));
    const body = { cases, officerId: people.health.id };
    const moved = await service.post('/reassignments', { as: people.healthHead, body });
    expect(moved.body.outcomes).toMatchObject([
      { id: ours.id, number: ours.number, done: true },
      { id: theirs.id, done: false, problem: expect.stringContaining('其他部门') },
    ]);
    const { body: kept } = await service.get(`/cases/${theirs.id}`, { as: people.transport });
    expect(kept).toMatchObject({ version: 1, officer: null });
  });

  test('takes the scan of a deferred material for the material itself', async () => {
    const { id } = await aCase(service, 8);
    const body = { key: 'old-permit', state: 'deferred' };
    await service.post(`/cases/${id}/materials`, { as: people.health, body, version: 1 });
    await addScan(service, id, 'old-permit', people.registrar);
    const { body: seen } = await service.get(`/cases/${id}`, { as: people.health });
    expect(seen.version).toBe(3);
    expect(seen.materials).toContainEqual(
      expect.objectContaining({ key: 'old-permit', state: 'supplied' }),
    );
    await addScan(service, id, 'scan');
    expect((await service.get(`/cases/${id}`, { as: people.health })).body.version).toBe(3);
  });

  test('defers a material that may follow, and asks for it before completion', async () => {
    const { id } = await aCase(service, 5);
    const record = (version: number, key: string, state: string) =>
      service.post(`/cases/${id}/materials`, { as: people.health, body: { key, state }, version });
    expect((await record(1, 'application', 'deferred')).body.code).toBe('material-may-not-follow');
    await record(1, 'old-permit', 'deferred');
    await service.post(`/cases/${id}/acceptance`, { as: people.health, body: {}, version: 2 });
    const completed = (version: number) => complete(service, { id, version }, 'm-5');
    expect((await completed(3)).body.code).toBe('deferred-materials-outstanding');
    await record(3, 'old-permit', 'supplied');
    expect((await completed(4)).body).toMatchObject({ status: 'completed' });
  });
});
