import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
} from 'node:crypto';
import { Actor, heard } from '@tisheng/contracts';
import { jwtVerify, SignJWT } from 'jose';
import { LRUCache } from 'lru-cache';

const issuer = 'portal';
const lifetimeMs = 5 * 60_000;
/** A token is handed out again for so long; it then has four more minutes to be used. */
const handedOutMs = 60_000;
const tokensMax = 5_000;
/** Tokens end by the system clock, so what is remembered of them does too. */
const byWallClock = { perf: { now: () => Date.now() }, ttlResolution: 0 };

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

/**
 * The same person gets the same token for the same service within a minute: a signature costs as much as the rest of a
 * call at the gateway. It says all that the person may do, so a changed right makes another token at once.
 */
export function createActorSigner(privateKeyPem: string): ActorSigner {
  const key = createPrivateKey(privateKeyPem);
  const signed = new LRUCache<string, Promise<string>>({
    max: tokensMax,
    ttl: handedOutMs,
    ...byWallClock,
  });
  return (actor, audience) => {
    const said = JSON.stringify([audience, actor]);
    const known = signed.get(said);
    if (known) return known;
    const token = new SignJWT({ actor })
      .setProtectedHeader({ alg: 'EdDSA' })
      .setSubject(actor.id)
      .setIssuer(issuer)
      .setAudience(audience)
      .setIssuedAt()
      .setExpirationTime(new Date(Date.now() + lifetimeMs))
      .sign(key);
    signed.set(said, token);
    return token;
  };
}

/** A token that was verified once is known until it ends; a forged one is looked at each time. */
export function createActorVerifier(publicKeyPem: string): ActorVerifier {
  const key: KeyObject = createPublicKey(publicKeyPem);
  const verified = new LRUCache<string, Actor>({ max: tokensMax, ...byWallClock });
  return async (token, audience) => {
    const known = verified.get(`${audience} ${token}`);
    if (known) return known;
    const { payload } = await jwtVerify(token, key, {
      issuer,
      audience,
      algorithms: ['EdDSA'],
      requiredClaims: ['exp'],
    });
    const actor = Object.freeze(heard(Actor).parse(payload['actor']));
    const ttl = Number(payload.exp) * 1_000 - Date.now();
    if (ttl > 0) verified.set(`${audience} ${token}`, actor, { ttl });
    return actor;
  };
}
