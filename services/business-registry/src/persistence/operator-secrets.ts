import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  hkdfSync,
  type KeyObject,
  randomBytes,
} from 'node:crypto';
import type { OperatorIdentity } from '@tisheng/contracts';
import { maskPersonName } from '@tisheng/formats';

/** 经营者、法定代表人：姓名与身份证件号码. */
export type Person = { name: string; idNumber: string | null };

/** A person as the registry keeps one: nothing readable without the key. */
export type SealedOperator = OperatorIdentity & {
  /** Equal for equal names: tells whether an unnumbered person is still the same. */
  nameRef: string;
  nameSealed: string;
  numberSealed: string | null;
};

export type OperatorSecrets = ReturnType<typeof operatorSecretsOf>;

/** The derived keys; they travel to a thread as they are, and are written nowhere. */
export type OperatorKeys = { sealing: KeyObject; reference: KeyObject };

/** One secret of 32 bytes; a key for each purpose is derived. */
export function createOperatorSecrets(secret: string): OperatorSecrets {
  const root = Buffer.from(secret, 'base64');
  if (root.length !== 32) throw new Error('the operator key must be 32 bytes in base64');
  // Key objects, because a key in a buffer is imported anew at each use: five times slower over a large file.
  const derive = (purpose: string) =>
    createSecretKey(Buffer.from(hkdfSync('sha256', root, '', purpose, 32)));
  return operatorSecretsOf({
    sealing: derive('operator-sealing'),
    reference: derive('operator-reference'),
  });
}

/**
 * 个人信息保护法 第51条: names and numbers of operators are encrypted at rest (AES-256-GCM, bound to their business);
 * other services know a person by a keyed hash only.
 */
export function operatorSecretsOf(keys: OperatorKeys) {
  const { sealing, reference: referenceKey } = keys;
  const reference = (...parts: string[]) =>
    createHmac('sha256', referenceKey).update(parts.join('\n')).digest('base64url').slice(0, 32);

  function sealBytes(bytes: Buffer, owner: string): Buffer {
    const iv = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', sealing, iv).setAAD(Buffer.from(owner));
    const sealed = [cipher.update(bytes), cipher.final()];
    return Buffer.concat([iv, cipher.getAuthTag(), ...sealed]);
  }

  function openBytes(bytes: Buffer, owner: string): Buffer {
    const decipher = createDecipheriv('aes-256-gcm', sealing, bytes.subarray(0, 12));
    decipher.setAAD(Buffer.from(owner)).setAuthTag(bytes.subarray(12, 28));
    return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]);
  }

  const sealText = (text: string, owner: string) =>
    `v1.${sealBytes(Buffer.from(text, 'utf8'), owner).toString('base64url')}`;

  const openText = (sealed: string, owner: string) =>
    openBytes(Buffer.from(sealed.slice('v1.'.length), 'base64url'), owner).toString('utf8');

  /** Without a number a person is told apart by name and premises: two namesakes must not become one. */
  function seal({ name, idNumber }: Person, businessId: string, premises: string): SealedOperator {
    return {
      operatorRef: idNumber ? reference('number', idNumber) : reference('at', name, premises),
      maskedName: maskPersonName(name),
      nameRef: reference('name', name),
      nameSealed: sealText(name, businessId),
      numberSealed: idNumber ? sealText(idNumber, businessId) : null,
    };
  }

  return { keys, seal, sealText, openText, sealBytes, openBytes };
}

type Known = { operatorRef: string; nameRef: string; numberSealed: string | null };

/** By number where both have one, else by name: the household's register often holds no number. */
export function isSamePerson(a: Known, b: Known): boolean {
  return a.numberSealed && b.numberSealed
    ? a.operatorRef === b.operatorRef
    : a.nameRef === b.nameRef;
}
