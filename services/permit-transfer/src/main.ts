import { readConfig } from '@tisheng/service-kit/config';
import { localFileStore } from '@tisheng/service-kit/files';
import { runProcess } from '@tisheng/service-kit/lifecycle';
import { createApp } from './app.ts';
import { Config } from './config.ts';

const { FILES_FOLDER: folder } = readConfig(Config, process.env);
const files = { store: localFileStore(folder) };

await runProcess('permit-transfer', (options) => createApp({ ...options, files }));
