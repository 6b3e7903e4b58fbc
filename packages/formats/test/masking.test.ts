import { describe, expect, test } from 'vitest';
import {
  maskAccount,
  maskCreditCode,
  maskIdNumber,
  maskPersonName,
  maskPhone,
} from '../src/index.ts';

describe('maskPersonName', () => {
  test.each([
    ['张三', '张*'],
    ['张小三', '张**'],
    ['欧阳小三', '欧阳**'],
    ['欧阳三', '欧阳*'],
    ['欧阳', '欧*'],
    [' 李四 ', '李*'],
    ['𠮷三', '𠮷*'],
    ['王', '*'],
    ['', ''],
  ])('%j becomes %j', (name, masked) => {
    expect(maskPersonName(name)).toBe(masked);
  });
});

describe('the other masks', () => {
  test.each([
    [maskIdNumber, '150302000000001234', '150***********1234'],
    [maskIdNumber, '150302000001234', '150********1234'],
    [maskPhone, '13800005678', '138****5678'],
    [maskPhone, '0473-0005678', '047*****5678'],
    [maskPhone, '0005678', '*******'],
    [maskAccount, '6200 0000 0000 6789', '尾号 6789'],
    [maskAccount, '6789', '尾号 ****'],
    [maskCreditCode, '92150302DE0000006B', '921503********006B'],
  ])('%o turns %s into %s', (mask, text, masked) => {
    expect(mask(text)).toBe(masked);
  });
});
