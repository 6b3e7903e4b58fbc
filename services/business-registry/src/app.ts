import { fileURLToPath } from 'node:url';
import { businessRegistry } from '@tisheng/contracts';
import { createService, type ServiceOptions } from '@tisheng/service-kit/service';
import { businessRoutes } from '#http/business-routes.ts';
import { conversionRoutes } from '#http/conversion-routes.ts';
import { absorptionRoutes, recordRoutes } from '#http/record-routes.ts';
import { refusalTexts } from '#http/refusals.ts';
import { changeRoutes, registrationRoutes } from '#http/registration-routes.ts';
import { createOperatorSecrets } from '#persistence/operator-secrets.ts';
import { AbsorptionRow, BusinessRow, CreditRecordRow, RegistrationRow } from '#persistence/rows.ts';

export type RegistryOptions = ServiceOptions & {
  /** 32 bytes in base64: the secret behind the encryption of operators' names and numbers. */
  operatorKey: string;
};

/** The composition root of the registry. */
export function createApp(options: RegistryOptions) {
  const secrets = createOperatorSecrets(options.operatorKey);
  return createService(
    {
      name: 'business-registry',
      topic: businessRegistry.topic,
      entities: [BusinessRow, RegistrationRow, CreditRecordRow, AbsorptionRow],
      migrationsPath: fileURLToPath(new URL('../migrations', import.meta.url)),
      refusals: refusalTexts,
      routes: (doors) => {
        businessRoutes(doors);
        registrationRoutes(doors, secrets);
        changeRoutes(doors, secrets);
        conversionRoutes(doors, secrets);
        recordRoutes(doors);
        absorptionRoutes(doors);
      },
    },
    options,
  );
}
