import { officialCalendar } from '@tisheng/workdays';
import { describe, expect, test } from 'vitest';
import { aCase } from '../../test/a-case.ts';
import { availableActions, requireAction } from './case-actions.ts';
import { projectClocks } from './clock.ts';
import { complete, renewalHint, withdraw } from './closing.ts';
import { evolve } from './evolve.ts';
import { extend } from './extension.ts';
import { accept, deemAccepted, requestCorrection, supplyCorrection } from './intake.ts';
import { checklist, recordMaterial, supplyMaterial } from './materials.ts';
import { dueDaysPassed } from './passed.ts';
import { resume, suspend } from './suspension.ts';
import { lawfulSuspension } from './suspension-kinds.ts';
import type { CaseFact, TransferCase } from './transfer-case.ts';

const calendar = { ...officialCalendar, version: 1 };
const after = (transfer: TransferCase, facts: CaseFact[]) => facts.reduce(evolve, transfer);
const refusedWith = (code: string) => expect.objectContaining({ code });
const accepted = after(aCase(), accept(aCase(), calendar, '2026-03-02'));
const pause = { kind: '听证', noticeNo: '特1', expectedDays: 3 };

describe('accept', () => {
  test('is open on the last day of the period and closed the day after', () => {
    expect(accept(aCase(), calendar, '2026-03-09')).toMatchObject([
      { data: { acceptedOn: '2026-03-09' } },
    ]);
    expect(() => accept(aCase(), calendar, '2026-03-10')).toThrow(
      refusedWith('acceptance-period-over'),
    );
  });

  test('dates from the day of the full supplement', () => {
    const asked = after(
      aCase(),
      requestCorrection(aCase(), { noticeNo: '补1', items: ['表'] }, calendar, '2026-03-03'),
    );
    const supplied = after(asked, supplyCorrection(asked, calendar, '2026-03-10'));
    expect(accept(supplied, calendar, '2026-03-12')).toMatchObject([
      {
        data: {
          receivedOn: '2026-03-02',
          acceptedOn: '2026-03-10',
          promise: { dueOn: '2026-03-19' },
        },
      },
    ]);
  });

  test('wants every required material, or its deferral', () => {
    const material = { key: 'form', name: '申请表', required: true, mayFollow: true };
    const lacking = aCase({ materials: checklist([material], []) });
    expect(() => accept(lacking, calendar, '2026-03-02')).toThrow(refusedWith('materials-missing'));
    const deferral = { key: 'form', state: 'deferred' as const };
    const deferred = after(lacking, recordMaterial(lacking, deferral, '2026-03-02'));
    const taken = after(deferred, accept(deferred, calendar, '2026-03-02'));
    const completion = { newPermitNumber: 'n', validTo: null, scanFileId: 'scan-1' };
    expect(() => complete(taken, completion, calendar, '2026-03-03')).toThrow(
      refusedWith('deferred-materials-outstanding'),
    );
  });
});

describe('deemAccepted', () => {
  test('says nothing on the last day, and nothing on a provisional one', () => {
    expect(deemAccepted(aCase(), calendar, '2026-03-09')).toEqual([]);
    const late = aCase({ receivedOn: '2026-12-29' });
    expect(deemAccepted(late, calendar, '2027-02-01')).toEqual([]);
  });

  test('says nothing of a case that was accepted or waits for its applicant', () => {
    expect(deemAccepted(accepted, calendar, '2026-05-01')).toEqual([]);
  });
});

describe('suspend and resume', () => {
  test('give the same due day as no pause at all when they meet on one day', () => {
    const suspended = after(accepted, suspend(accepted, pause, calendar, '2026-03-04'));
    const resumed = after(suspended, resume(suspended, calendar, '2026-03-04'));
    expect(projectClocks(resumed, calendar)).toEqual(projectClocks(accepted, calendar));
  });

  test('tell the applicant a day, counted in working days', () => {
    expect(suspend(accepted, pause, calendar, '2026-03-05')).toMatchObject([
      {
        data: {
          kind: 'hearing',
          expectedUntil: '2026-03-10',
          promise: { dueOn: null },
          statutory: { dueOn: null },
        },
      },
    ]);
  });
});

describe('lawfulSuspension', () => {
  test.each(['听证', '招标', '拍卖', '检验', '检测', '检疫', '鉴定', '专家评审', 'expert-review'])(
    'knows %s',
    (kind) => {
      expect(lawfulSuspension(kind)).toBeTruthy();
    },
  );

  test.each(['补正', '等同事回来', '系统故障', ''])('refuses %s', (kind) => {
    expect(() => lawfulSuspension(kind)).toThrow(refusedWith('suspension-not-lawful'));
  });
});

describe('extend', () => {
  test('is possible on the last statutory day and not after', () => {
    const longer = { workdays: 10, reason: '核查' };
    expect(extend(accepted, longer, calendar, '2026-03-30')).toHaveLength(1);
    expect(() => extend(accepted, longer, calendar, '2026-03-31')).toThrow(
      refusedWith('limit-already-passed'),
    );
  });
});

describe('complete', () => {
  test.each([
    ['2026-03-11', true],
    ['2026-03-12', false],
  ])('on %s is on time: %s', (day, onTime) => {
    const completion = { newPermitNumber: 'n', validTo: '2028-01-01', scanFileId: 'scan-1' };
    expect(complete(accepted, completion, calendar, day)).toMatchObject([
      { data: { onTime, validTo: '2028-01-01' } },
    ]);
  });
});

describe('supplyMaterial', () => {
  const materials = [
    { key: 'old-permit', name: '原许可证', required: true, mayFollow: true, state: 'deferred' },
    { key: 'licence', name: '营业执照', required: true, mayFollow: false, state: 'accepted' },
  ] as const;
  const owing = { ...accepted, materials: materials.map((each) => ({ ...each })) };

  test('takes what was owed for handed in, and leaves what was checked', () => {
    expect(supplyMaterial(owing, 'old-permit', '2026-03-04')).toMatchObject([
      { type: 'MaterialRecorded', data: { key: 'old-permit', state: 'supplied' } },
    ]);
    expect(supplyMaterial(owing, 'licence', '2026-03-04')).toEqual([]);
    expect(supplyMaterial(owing, 'new-permit', '2026-03-04')).toEqual([]);
  });
});

describe('renewalHint', () => {
  test('appears a day inside the margin and not on its edge', () => {
    expect(renewalHint('2026-05-01', '2026-03-02', 60)).toBeNull();
    expect(renewalHint('2026-04-30', '2026-03-02', 60)).toContain('2026-04-30');
    expect(renewalHint(null, '2026-03-02', 60)).toBeNull();
  });
});

describe('withdraw', () => {
  test('ends a pause that was open', () => {
    const suspended = after(accepted, suspend(accepted, pause, calendar, '2026-03-04'));
    const gone = after(suspended, withdraw(suspended, { reason: '不办了' }, '2026-03-06'));
    expect(gone).toMatchObject({ status: 'withdrawn', suspensions: [{ resumedOn: '2026-03-06' }] });
  });
});

describe('dueDaysPassed', () => {
  const clocks = projectClocks(accepted, calendar);
  const none = { promise: false, statutory: false };

  test('finds nothing on the due day and the promise the day after', () => {
    expect(dueDaysPassed(accepted, clocks, none, '2026-03-11')).toEqual([]);
    expect(dueDaysPassed(accepted, clocks, none, '2026-03-12')).toMatchObject([
      { data: { clock: 'promise' } },
    ]);
  });

  test('finds nothing that was said before', () => {
    expect(
      dueDaysPassed(accepted, clocks, { promise: true, statutory: true }, '2027-01-01'),
    ).toEqual([]);
  });
});

describe('recordMaterial', () => {
  const material = { key: 'licence', name: '营业执照', required: true, mayFollow: false };
  const transfer = aCase({ materials: checklist([material], null) });
  const record = (key: string, state: 'supplied' | 'deferred') =>
    recordMaterial(transfer, { key, state }, '2026-03-02');

  test('defers only what the catalogue lets follow', () => {
    expect(() => record('licence', 'deferred')).toThrow(refusedWith('material-may-not-follow'));
    expect(() => record('moon', 'supplied')).toThrow(refusedWith('material-unknown'));
  });

  test('says nothing of what is so already', () => {
    expect(record('licence', 'supplied')).toEqual([]);
  });
});

describe('availableActions', () => {
  const officer = {
    id: 'o',
    name: 'O',
    bureau: 'health' as const,
    roles: ['permit-officer' as const],
    districts: ['haibowan' as const],
  };

  test('agree with what is let through, for every action and state', () => {
    const heads = { ...officer, roles: ['permit-head' as const] };
    for (const status of ['received', 'accepted', 'suspended', 'completed'] as const) {
      for (const action of availableActions({ ...accepted, status }, heads)) {
        expect(() => requireAction({ ...accepted, status }, heads, action)).not.toThrow();
      }
    }
  });

  test('let whoever serves the applicant withdraw, and no more', () => {
    const registrar = {
      ...officer,
      bureau: 'market-regulation' as const,
      roles: ['registrar' as const],
    };
    expect(availableActions(accepted, registrar)).toEqual(['withdraw', 'add-file']);
  });

  test('offer nothing outside the district', () => {
    expect(availableActions(accepted, { ...officer, districts: ['wuda'] })).toEqual([]);
  });
});
