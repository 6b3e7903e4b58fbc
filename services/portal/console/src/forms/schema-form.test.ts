import { PermitType, PolicyId, policyParameters } from '@tisheng/contracts';
import { describe, expect, test } from 'vitest';
import { isKnownField } from '../text/fields.ts';
import { emptyRow, fieldsOf, newRow, type SchemaField, wordsOf } from './schema-form.ts';

const everyField = (fields: SchemaField[]): SchemaField[] =>
  fields.flatMap((field) => ['fields' in field ? everyField(field.fields) : [], field].flat());

const forms = [
  ...PolicyId.options.map((id) => [id, fieldsOf(policyParameters[id])] as const),
  ['permit type', fieldsOf(PermitType.omit({ version: true }))] as const,
];

describe('a form made from its schema', () => {
  test.each(forms)('of %s has a Chinese name for every field', (_id, fields) => {
    const unnamed = everyField(fields).filter(({ key }) => !isKnownField(key));
    expect(unnamed.map(({ key }) => key)).toEqual([]);
  });

  test.each(forms)('of %s offers every choice in words', (_id, fields) => {
    const wordless = everyField(fields).filter(
      (field) => 'options' in field && field.options.length === 0,
    );
    expect(wordless).toEqual([]);
  });

  test('knows as many choices as the schema allows', () => {
    const promise = fieldsOf(policyParameters['permit-transfer-promise']);
    const of = (key: string) => promise.find((field) => field.key === key);
    expect(of('promiseWorkdays')).toMatchObject({ kind: 'number', hint: '1 至 120' });
    expect(of('startsAt')).toMatchObject({ kind: 'choice', options: { length: 2 } });
    expect(of('suspensionStopsPromise')).toMatchObject({ kind: 'switch' });
    expect(of('acceptedProofs')).toMatchObject({ kind: 'choices', options: { length: 3 } });
  });

  test('asks for amounts in yuan, for days by date, for tables by rows', () => {
    const [classes] = fieldsOf(policyParameters['upscale-thresholds']).filter(
      ({ kind }) => kind === 'rows',
    );
    const subsidy = fieldsOf(policyParameters['conversion-subsidy']);
    expect(subsidy.map(({ key, kind, nullable }) => [key, kind, nullable])).toEqual([
      ['amountFen', 'money', true],
      ['steadyMonths', 'number', false],
      ['convertedUntil', 'day', true],
      ['secondClaimOfOperator', 'choice', false],
      ['creditCheckDaysMax', 'number', false],
      ['annualReportsMin', 'number', false],
    ]);
    if (classes?.kind !== 'rows') throw new Error('the classes are no rows');
    expect(emptyRow(classes.fields)).toEqual({
      codePrefixes: [],
      name: '',
      pool: null,
      measure: null,
      thresholdFen: null,
      householdsMayEnter: false,
      leadBureau: null,
    });
  });

  test('gives a new row a code that no other row has', () => {
    const [materials] = fieldsOf(PermitType.pick({ materials: true }));
    if (materials?.kind !== 'rows') throw new Error('the materials are no rows');
    const rows = [{ key: 'application' }, { key: 'item-3' }];
    expect(newRow(materials.fields, rows)).toEqual({
      key: 'item-4',
      name: '',
      required: false,
      mayFollow: false,
    });
  });
});

describe('wordsOf', () => {
  test('takes words apart at whatever people write between them', () => {
    expect(wordsOf('F51、51，F52; 52  H62')).toEqual(['F51', '51', 'F52', '52', 'H62']);
    expect(wordsOf(' ')).toEqual([]);
  });
});
