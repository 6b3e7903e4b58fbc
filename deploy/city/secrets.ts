import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { generateActorKeys } from '@tisheng/service-kit/http';
import { keptWord } from '../infrastructure/kept-words.ts';

/** Keys are made once and kept under the folder, readable by its owner alone. */
export function keptSecrets(folder: string) {
  const keys = JSON.parse(
    keptWord(join(folder, 'actor-keys'), () => JSON.stringify(generateActorKeys())),
  ) as ReturnType<typeof generateActorKeys>;
  const operatorKey = keptWord(join(folder, 'operator-key'), () =>
    randomBytes(32).toString('base64'),
  );
  const accountKey = keptWord(join(folder, 'account-key'), () =>
    randomBytes(32).toString('base64'),
  );
  return { ...keys, operatorKey, accountKey };
}
export type Secrets = ReturnType<typeof keptSecrets>;
