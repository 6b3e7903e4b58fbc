import { fileURLToPath } from 'node:url';
import { permitTransfer } from '@tisheng/contracts';
import { directorySubscriptions } from '@tisheng/service-kit/directory';
import { localFileStore } from '@tisheng/service-kit/files';
import { acceptFiles } from '@tisheng/service-kit/http';
import { referenceSubscriptions } from '@tisheng/service-kit/reference';
import { lineageMembers } from '@tisheng/service-kit/registry';
import { createService, type ServiceOptions } from '@tisheng/service-kit/service';
import type { Files } from '#application/case-files.ts';
import { sweeps } from '#application/sweeps.ts';
import { subscriptions } from '#events/subscriptions.ts';
import { applicationRoutes } from '#http/application-routes.ts';
import { calendarRoutes } from '#http/calendar-routes.ts';
import { caseRoutes } from '#http/case-routes.ts';
import { commandRoutes } from '#http/command-routes.ts';
import { documentRoutes } from '#http/document-routes.ts';
import { fileRoutes } from '#http/file-routes.ts';
import { importRoutes } from '#http/import-routes.ts';
import { permitRoutes } from '#http/permit-routes.ts';
import { refusalTexts } from '#http/refusals.ts';
import { reportRoutes } from '#http/report-routes.ts';
import { rulePreviewRoutes } from '#http/rule-preview-routes.ts';
import { ApplicationRow } from '#persistence/application-row.ts';
import { CaseFileRow } from '#persistence/case-file-row.ts';
import { CaseRow } from '#persistence/case-row.ts';
import { ImportBatchRow, ImportRow } from '#persistence/import-rows.ts';
import { PermitRow } from '#persistence/permit-row.ts';
import { defaultFilesFolder } from './config.ts';

export type PermitTransferOptions = ServiceOptions & { files?: Files };

const defaultFiles = (): Files => ({ store: localFileStore(defaultFilesFolder) });

/** 许可沿用: later permits follow the business within seven working days (举措21). */
export const createApp = ({ files = defaultFiles(), ...options }: PermitTransferOptions) =>
  createService(
    {
      name: 'permit-transfer',
      topic: permitTransfer.topic,
      entities: [PermitRow, ApplicationRow, CaseRow, ImportBatchRow, ImportRow, CaseFileRow],
      migrationsPath: fileURLToPath(new URL('../migrations', import.meta.url)),
      refusals: refusalTexts,
      routes: (doors) => {
        acceptFiles(doors.server);
        permitRoutes(doors);
        applicationRoutes(doors);
        caseRoutes(doors);
        commandRoutes(doors);
        calendarRoutes(doors);
        rulePreviewRoutes(doors);
        importRoutes(doors);
        documentRoutes(doors);
        reportRoutes(doors);
        fileRoutes(files)(doors);
      },
      subscriptions: { ...referenceSubscriptions, ...directorySubscriptions, ...subscriptions },
      lineage: lineageMembers,
      sweeps,
      needs: {
        policies: ['permit-transfer-promise', 'lamp-bands'],
        calendar: true,
        permitTypes: true,
      },
    },
    options,
  );
