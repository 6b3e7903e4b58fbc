import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/** Closes account numbers at rest and opens them for those who pay. */
export type AccountSeal = { close(number: string): string; open(sealed: string): string };

const algorithm = 'aes-256-gcm';
const ivBytes = 12;
const tagBytes = 16;

/** @throws Error when the key is not 32 bytes in base64. */
export function createAccountSeal(keyBase64: string): AccountSeal {
  const key = Buffer.from(keyBase64, 'base64');
  if (key.length !== 32) throw new Error('the account key must be 32 bytes in base64');
  return {
    close(number) {
      const iv = randomBytes(ivBytes);
      const cipher = createCipheriv(algorithm, key, iv);
      const text = Buffer.concat([cipher.update(number, 'utf8'), cipher.final()]);
      return Buffer.concat([iv, cipher.getAuthTag(), text]).toString('base64');
    },
    open(sealed) {
      const bytes = Buffer.from(sealed, 'base64');
      const decipher = createDecipheriv(algorithm, key, bytes.subarray(0, ivBytes));
      decipher.setAuthTag(bytes.subarray(ivBytes, ivBytes + tagBytes));
      const text = bytes.subarray(ivBytes + tagBytes);
      return Buffer.concat([decipher.update(text), decipher.final()]).toString('utf8');
    },
  };
}
