import type { Actor } from '@tisheng/contracts';
import { createActorSigner, generateActorKeys } from '@tisheng/service-kit/http';

/** Keys of this test process: give `publicKeyPem` to the service under test. */
export const testActorKeys = generateActorKeys();

const sign = createActorSigner(testActorKeys.privateKeyPem);

export type AnActor = Partial<Actor> & { audience: string };

/** A token as portal would sign it, by default for a person with no role in all three districts. */
export function anActorToken({ audience, ...actor }: AnActor): Promise<string> {
  return sign(
    {
      id: 'user-1',
      name: '测试员',
      bureau: 'market-regulation',
      roles: [],
      districts: ['haibowan', 'wuda', 'hainan'],
      ...actor,
    },
    audience,
  );
}
