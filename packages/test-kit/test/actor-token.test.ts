import { createActorVerifier } from '@tisheng/service-kit/http';
import { describe, expect, test } from 'vitest';
import { anActorToken, testActorKeys } from '../src/index.ts';

describe('anActorToken', () => {
  const verify = createActorVerifier(testActorKeys.publicKeyPem);

  test('is accepted by the service it names, and by no other', async () => {
    const token = await anActorToken({ audience: 'journey', roles: ['registrar'] });
    expect(await verify(token, 'journey')).toMatchObject({ roles: ['registrar'] });
    await expect(verify(token, 'rulebook')).rejects.toThrow(/aud/);
  });
});
