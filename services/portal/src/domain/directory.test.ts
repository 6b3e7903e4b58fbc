import { describe, expect, test } from 'vitest';
import type { Account } from './account.ts';
import { directoryFacts } from './directory.ts';

const today = '2026-03-02';
const account: Account = {
  id: 'u1',
  username: 'officer',
  name: '演示专员',
  bureau: 'district-government',
  roles: ['cultivation-officer'],
  districts: ['haibowan'],
  status: 'active',
  version: 1,
  passwordDue: false,
  proposal: null,
};
const disabled: Account = { ...account, status: 'disabled' };
const typesOf = (before: Account | null, after: Account) =>
  directoryFacts(before, after, today).map(({ type }) => type);

describe('directoryFacts', () => {
  test('lists a new person with what offices may know, and never the user name', () => {
    expect(directoryFacts(null, account, today)).toEqual([
      {
        type: 'OfficerListed',
        data: {
          officerId: 'u1',
          name: '演示专员',
          bureau: 'district-government',
          roles: ['cultivation-officer'],
          districts: ['haibowan'],
        },
      },
    ]);
  });

  test('says that a person left on the day the account is shut', () => {
    expect(directoryFacts(account, disabled, today)).toEqual([
      { type: 'OfficerLeft', data: { officerId: 'u1', leftOn: today } },
    ]);
  });

  test.each<[string, Account | null, Account, string[]]>([
    ['lists again who comes back', disabled, account, ['OfficerListed']],
    ['lists another name', account, { ...account, name: '演示专员丁' }, ['OfficerListed']],
    ['lists other roles', account, { ...account, roles: ['registrar'] }, ['OfficerListed']],
    ['lists other districts', account, { ...account, districts: ['wuda'] }, ['OfficerListed']],
    ['keeps quiet about a user name', account, { ...account, username: 'other' }, []],
    ['keeps quiet about changes of who is gone', disabled, { ...disabled, name: '演示' }, []],
    ['keeps quiet about who never came', null, disabled, []],
  ])('%s', (_, before, after, types) => {
    expect(typesOf(before, after)).toEqual(types);
  });
});
