import { fileURLToPath } from 'node:url';
import { permitTransfer } from '@tisheng/contracts';
import { referenceSubscriptions } from '@tisheng/service-kit/reference';
import { createService, type ServiceOptions } from '@tisheng/service-kit/service';
import { sweeps } from '#application/sweeps.ts';
import { subscriptions } from '#events/subscriptions.ts';
import { applicationRoutes } from '#http/application-routes.ts';
import { calendarRoutes } from '#http/calendar-routes.ts';
import { caseRoutes } from '#http/case-routes.ts';
import { commandRoutes } from '#http/command-routes.ts';
import { importRoutes } from '#http/import-routes.ts';
import { permitRoutes } from '#http/permit-routes.ts';
import { refusalTexts } from '#http/refusals.ts';
import { acceptFiles } from '#http/uploaded-file.ts';
import { ApplicationRow } from '#persistence/application-row.ts';
import { BusinessRow } from '#persistence/business-row.ts';
import { CaseRow } from '#persistence/case-row.ts';
import { ImportBatchRow, ImportRow } from '#persistence/import-rows.ts';
import { PermitRow } from '#persistence/permit-row.ts';

/** 许可沿用: later permits follow the business within seven working days (举措21). */
export const createApp = (options: ServiceOptions) =>
  createService(
    {
      name: 'permit-transfer',
      topic: permitTransfer.topic,
      entities: [BusinessRow, PermitRow, ApplicationRow, CaseRow, ImportBatchRow, ImportRow],
      migrationsPath: fileURLToPath(new URL('../migrations', import.meta.url)),
      refusals: refusalTexts,
      routes: (doors) => {
        acceptFiles(doors.server);
        permitRoutes(doors);
        applicationRoutes(doors);
        caseRoutes(doors);
        commandRoutes(doors);
        calendarRoutes(doors);
        importRoutes(doors);
      },
      subscriptions: { ...referenceSubscriptions, ...subscriptions },
      sweeps,
      needs: {
        policies: ['permit-transfer-promise', 'lamp-bands'],
        calendar: true,
        permitTypes: true,
      },
    },
    options,
  );
