import { fileURLToPath } from 'node:url';
import { businessRegistry } from '@tisheng/contracts';
import { createService, type ServiceOptions } from '@tisheng/service-kit/service';
import { workOnImports } from '#application/imports/working.ts';
import { subscriptions } from '#events/subscriptions.ts';
import { businessRoutes } from '#http/business-routes.ts';
import { classificationRoutes, recognitionRoutes } from '#http/classification-routes.ts';
import { conversionRoutes } from '#http/conversion-routes.ts';
import { importQueryRoutes, importRoutes } from '#http/import-routes.ts';
import { absorptionRoutes, recordRoutes } from '#http/record-routes.ts';
import { refusalTexts } from '#http/refusals.ts';
import { changeRoutes, registrationRoutes } from '#http/registration-routes.ts';
import { splitOffRoutes } from '#http/split-off-routes.ts';
import { createOperatorSecrets } from '#persistence/operator-secrets.ts';
import {
  AbsorptionRow,
  BusinessRow,
  CreditRecordRow,
  RecognitionRow,
  RegistrationRow,
  SplitOffRow,
} from '#persistence/rows.ts';
import { renewSearchTexts } from '#persistence/search-texts.ts';

const imports = '/api/business-registry/imports';

export type RegistryOptions = ServiceOptions & {
  /** 32 bytes in base64: the secret behind the encryption of operators' names and numbers. */
  operatorKey: string;
};

/** The composition root of the registry. An upload or a decision on a batch wakes its job at once. */
export async function createApp(options: RegistryOptions) {
  const secrets = createOperatorSecrets(options.operatorKey);
  const app = await createService(
    {
      name: 'business-registry',
      topic: businessRegistry.topic,
      entities: [
        BusinessRow,
        RegistrationRow,
        CreditRecordRow,
        RecognitionRow,
        AbsorptionRow,
        SplitOffRow,
      ],
      migrationsPath: fileURLToPath(new URL('../migrations', import.meta.url)),
      refusals: refusalTexts,
      routes: (doors) => {
        businessRoutes(doors);
        registrationRoutes(doors, secrets);
        changeRoutes(doors, secrets);
        conversionRoutes(doors, secrets);
        recordRoutes(doors);
        classificationRoutes(doors);
        recognitionRoutes(doors);
        absorptionRoutes(doors);
        splitOffRoutes(doors, secrets);
        importRoutes(doors, secrets);
        importQueryRoutes(doors);
      },
      subscriptions,
      sweeps: [
        { name: 'imports', run: workOnImports(secrets, options.logger) },
        { name: 'search-texts', run: renewSearchTexts },
      ],
    },
    options,
  );
  let work: Promise<unknown> = Promise.resolve();
  app.server.addHook('onResponse', async (request) => {
    if (request.method !== 'POST' || !request.url.startsWith(imports)) return;
    const failed = (error: unknown) => options.logger.error({ err: error }, 'an import stopped');
    work = work.then(app.runDue).catch(failed);
  });
  const close = async () => {
    await work;
    await app.close();
  };
  return { ...app, close };
}
