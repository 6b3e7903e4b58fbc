import type { Actor, Role } from '@tisheng/contracts';
import { describe, expect, test } from 'vitest';
import { letterActions, serviceActions } from './operation-actions.ts';

const person = (id: string, ...roles: Role[]): Actor => ({
  id,
  name: '示例人员',
  bureau: 'city-information',
  roles,
  districts: [],
});
const admin = person('u-admin', 'system-admin');
const office = person('u-office', 'leading-office');
const asked = { skip: { askedBy: { id: 'u-admin' } } };
const names = (actions: { action: string }[]) => actions.map(({ action }) => action);

describe('a parked fact', () => {
  test('is tried again, or asked to be skipped, by who runs the machines alone', () => {
    expect(names(letterActions(admin, { skip: null }))).toEqual(['retry', 'skip-request']);
    expect(letterActions(office, { skip: null })).toEqual([]);
  });

  test('is skipped or sent back by the leading office once somebody has asked', () => {
    expect(names(letterActions(office, asked))).toEqual(['skip', 'skip-withdrawal']);
    expect(names(letterActions(admin, asked))).toEqual(['retry', 'skip-withdrawal']);
  });

  test('is never skipped by the one who asked, whatever his roles', () => {
    const both = person('u-admin', 'system-admin', 'leading-office');
    expect(names(letterActions(both, asked))).not.toContain('skip');
  });

  test('is only looked at by an auditor', () => {
    expect(letterActions(person('u-audit', 'auditor'), asked)).toEqual([]);
  });
});

describe('a service', () => {
  const service = { topic: 'rulebook.events.v1', listensTo: ['journey'], parked: 2 };

  test('is mended by the system administrator alone, as far as there is something to mend', () => {
    expect(names(serviceActions(admin, service))).toEqual(['retry', 'topic-fill', 'read-again']);
    expect(serviceActions(office, service)).toEqual([]);
    expect(serviceActions(admin, { topic: null, listensTo: [], parked: 0 })).toEqual([]);
  });
});
