import { randomBytes } from 'node:crypto';
import { generateActorKeys } from '@tisheng/service-kit/http';

/** A new `.env` for docker-compose.yml with passwords and keys of its own: `node deploy/new-environment.ts > .env`. */
const { privateKeyPem, publicKeyPem } = generateActorKeys();
const password = () => randomBytes(24).toString('base64url');
/** Keys that encrypt what people entrusted to the city; losing one loses what it covers. */
const sealingKey = () => randomBytes(32).toString('base64');
const oneLine = (pem: string) => `"${pem.trim().replaceAll('\n', String.raw`\n`)}"`;

process.stdout.write(`PORTAL_PORT=8080
POSTGRES_PASSWORD=${password()}
APP_PASSWORD=${password()}
MIGRATOR_PASSWORD=${password()}
ACTOR_PRIVATE_KEY=${oneLine(privateKeyPem)}
ACTOR_PUBLIC_KEY=${oneLine(publicKeyPem)}
OPERATOR_KEY=${sealingKey()}
ACCOUNT_KEY=${sealingKey()}
IMAGE_REGISTRY=
NPM_REGISTRY=
CLAMD_ADDRESS=
LOG_LEVEL=info
IDEMPOTENCY_KEYS_DAYS=30
`);
