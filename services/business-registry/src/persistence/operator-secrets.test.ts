import { describe, expect, test } from 'vitest';
import { createOperatorSecrets, isSamePerson } from './operator-secrets.ts';

const secrets = createOperatorSecrets(Buffer.alloc(32, 1).toString('base64'));
const another = createOperatorSecrets(Buffer.alloc(32, 2).toString('base64'));
const chen = { name: '演示晟川', idNumber: '150302198001010011' };
const unnumbered = { name: '演示晟川', idNumber: null };

describe('operator secrets', () => {
  test('give back the name to who holds the key and the business', () => {
    const { nameSealed } = secrets.seal(chen, 'b1', '甲');
    expect(secrets.openText(nameSealed, 'b1')).toBe('演示晟川');
    expect(() => secrets.openText(nameSealed, 'b2')).toThrow('unable to authenticate');
    expect(() => another.openText(nameSealed, 'b1')).toThrow('unable to authenticate');
  });

  test('seal the same name differently each time', () => {
    expect(secrets.seal(chen, 'b1', '甲').nameSealed).not.toBe(
      secrets.seal(chen, 'b1', '甲').nameSealed,
    );
  });

  test('refer to one person alike at every business, by number', () => {
    expect(secrets.seal(chen, 'b1', '甲').operatorRef).toBe(
      secrets.seal(chen, 'b2', '乙').operatorRef,
    );
    expect(secrets.seal(chen, 'b1', '甲').operatorRef).not.toBe(
      another.seal(chen, 'b1', '甲').operatorRef,
    );
  });

  test('keep namesakes without a number apart by their premises', () => {
    const [here, there] = [
      secrets.seal(unnumbered, 'b1', '甲'),
      secrets.seal(unnumbered, 'b2', '乙'),
    ];
    expect(here.operatorRef).not.toBe(there.operatorRef);
    expect(isSamePerson(here, there)).toBe(true);
  });

  test('tell persons by number where both have one, else by name', () => {
    const namesake = { ...chen, idNumber: '150302198001010038' };
    const sealed = (person: typeof chen | typeof unnumbered) => secrets.seal(person, 'b1', '甲');
    expect(isSamePerson(sealed(chen), sealed(namesake))).toBe(false);
    expect(isSamePerson(sealed(chen), sealed(unnumbered))).toBe(true);
    expect(isSamePerson(sealed(unnumbered), sealed({ name: '演示梧梧', idNumber: null }))).toBe(
      false,
    );
  });

  test('want a key of 32 bytes', () => {
    expect(() => createOperatorSecrets('c2hvcnQ=')).toThrow('32 bytes');
  });
});
