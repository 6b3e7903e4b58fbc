import { askElsewhere, wholePdf } from '@tisheng/test-kit';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { aCase, addScan, idOf, openPermitTransfer, type PermitTransfer } from './bureau.ts';

let service: PermitTransfer;
let open: Awaited<ReturnType<typeof aCase>>;
let fileId: string;

beforeAll(async () => {
  service = await openPermitTransfer();
  open = await aCase(service, 1);
  fileId = (await addScan(service, open.id, 'material')).body.id;
});
afterAll(() => service.close());

test('nobody sees or does anything with a case of another district or of another bureau', async () => {
  const named = {
    '/application-checks/:businessId': `/application-checks/${idOf(1)}`,
    '/applications/:id': `/applications/${open.applicationId}`,
    '/cases/:id': `/cases/${open.id}`,
    '/cases/:id/files/:fileId': `/cases/${open.id}/files/${fileId}`,
    '/cases/:id/documents/:kind': `/cases/${open.id}/documents/acceptance`,
  };
  const seen = [{ id: open.id, version: open.version }];
  const permit = {
    businessId: idOf(1),
    permitTypeId: 'public-place-hygiene',
    number: '卫公-1',
    validFrom: '2022-01-01',
    validTo: '2028-12-31',
  };
  const refuses = (answer: unknown) =>
    (answer as { outcomes?: { done: boolean }[] }).outcomes?.every(({ done }) => !done) ?? false;
  const showsNoPermit = (answer: unknown) =>
    ((answer as { permits?: unknown[] }).permits ?? []).length === 0;
  const { requests, wrong } = await askElsewhere(service, {
    home: { district: 'haibowan', bureau: 'health' },
    named,
    marks: [open.id, open.number, open.permitId, '"health"', '"haibowan"'],
    silent: { 'GET /permits/expiry-watch': '本证尚未临期' },
    requests: {
      'GET /application-checks/:businessId': { refuses: showsNoPermit },
      'POST /permits': { body: permit },
      'POST /applications': { body: { businessId: idOf(1), permitIds: [open.permitId] } },
      'GET /applications': { query: `?businessId=${idOf(1)}` },
      'POST /cases/:id/files': {
        body: wholePdf('elsewhere'),
        headers: { 'content-type': 'application/pdf', 'x-file-kind': 'material' },
      },
      'GET /scorecard': { query: '?from=2026-01-01&to=2026-03-31' },
      'POST /acceptances': { body: { cases: seen }, refuses },
      'POST /reassignments': {
        body: { cases: seen, officerId: 'officer-health' },
        refuses,
      },
    },
  });
  expect(wrong).toEqual([]);
  expect(requests).toBeGreaterThan(100);
});
