import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
} from 'node:crypto';
import { Actor } from '@tisheng/contracts';
import { jwtVerify, SignJWT } from 'jose';

const issuer = 'portal';

/** Portal's side: a short token that says to one service who is asking. Uses the system clock. */
export type ActorSigner = (actor: Actor, audience: string) => Promise<string>;

/** A service's side. @throws when the token is forged, late, or meant for another service. */
export type ActorVerifier = (token: string, audience: string) => Promise<Actor>;

export function generateActorKeys(): { privateKeyPem: string; publicKeyPem: string } {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  return {
    privateKeyPem: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    publicKeyPem: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
  };
}

export function createActorSigner(privateKeyPem: string): ActorSigner {
  const key = createPrivateKey(privateKeyPem);
  return (actor, audience) =>
    new SignJWT({ actor })
      .setProtectedHeader({ alg: 'EdDSA' })
      .setSubject(actor.id)
      .setIssuer(issuer)
      .setAudience(audience)
      .setIssuedAt()
      .setExpirationTime('5m')
      .sign(key);
}

export function createActorVerifier(publicKeyPem: string): ActorVerifier {
  const key: KeyObject = createPublicKey(publicKeyPem);
  return async (token, audience) => {
    const { payload } = await jwtVerify(token, key, { issuer, audience, algorithms: ['EdDSA'] });
    return Actor.parse(payload['actor']);
  };
}
