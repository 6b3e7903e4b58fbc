import { createPrivateKey } from 'node:crypto';
import type { Actor } from '@tisheng/contracts';
import { SignJWT } from 'jose';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { createActorSigner, createActorVerifier, generateActorKeys } from './actor-token.ts';

const keys = generateActorKeys();
const sign = createActorSigner(keys.privateKeyPem);
const verify = createActorVerifier(keys.publicKeyPem);
const officer: Actor = {
  id: 'u-1',
  name: '示例专员',
  bureau: 'commerce',
  roles: ['sector-officer'],
  districts: ['haibowan', 'wuda'],
};

/** Signed by portal's own key, with what the case changes. */
function late(): Promise<string> {
  return new SignJWT({ actor: officer })
    .setProtectedHeader({ alg: 'EdDSA' })
    .setIssuer('portal')
    .setAudience('upscale-pools')
    .setExpirationTime('-1m')
    .sign(createPrivateKey(keys.privateKeyPem));
}

afterEach(() => vi.useRealTimers());

describe('the token of an actor', () => {
  test('tells the service it was made for who is asking', async () => {
    expect(await verify(await sign(officer, 'upscale-pools'), 'upscale-pools')).toEqual(officer);
  });

  test('is of no use for another service', async () => {
    const token = await sign(officer, 'upscale-pools');
    await expect(verify(token, 'subsidy-ledger')).rejects.toThrow(/aud/);
  });

  test('of another signer is refused', async () => {
    const forger = createActorSigner(generateActorKeys().privateKeyPem);
    const token = await forger(officer, 'upscale-pools');
    await expect(verify(token, 'upscale-pools')).rejects.toThrow(/signature/);
  });

  test('is refused once its time is over', async () => {
    await expect(verify(await late(), 'upscale-pools')).rejects.toThrow(/exp/);
  });

  test('without a signature is refused', async () => {
    const [, payload] = (await sign(officer, 'upscale-pools')).split('.');
    const header = Buffer.from('{"alg":"none"}').toString('base64url');
    await expect(verify(`${header}.${payload}.`, 'upscale-pools')).rejects.toThrow(/alg/);
  });

  test('with a role that does not exist is refused', async () => {
    const token = await sign({ ...officer, roles: ['mayor' as never] }, 'upscale-pools');
    await expect(verify(token, 'upscale-pools')).rejects.toThrow(/roles/);
  });

  test('that was accepted before is refused once its time is over', async () => {
    const token = await sign(officer, 'upscale-pools');
    await verify(token, 'upscale-pools');
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 5 * 60_000 + 1_000 });
    await expect(verify(token, 'upscale-pools')).rejects.toThrow(/exp/);
  });

  test('that was accepted before is of no use for another service', async () => {
    const token = await sign(officer, 'upscale-pools');
    await verify(token, 'upscale-pools');
    await expect(verify(token, 'subsidy-ledger')).rejects.toThrow(/aud/);
  });

  test('is another as soon as a right was taken away', async () => {
    const before = await sign(officer, 'upscale-pools');
    expect(await sign({ ...officer }, 'upscale-pools')).toBe(before);
    const after = await sign({ ...officer, districts: ['wuda'] }, 'upscale-pools');
    expect(await verify(after, 'upscale-pools')).toMatchObject({ districts: ['wuda'] });
  });

  test('is made anew after a minute, so that no call gets one that is about to end', async () => {
    const before = await sign(officer, 'journey');
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 61_000 });
    expect(await sign(officer, 'journey')).not.toBe(before);
  });
});
