import { readConfig } from '@tisheng/service-kit/config';
import { clamdScan, localFileStore } from '@tisheng/service-kit/files';
import { runProcess } from '@tisheng/service-kit/lifecycle';
import { createApp } from './app.ts';
import { Config } from './config.ts';

const { FILES_FOLDER: folder, CLAMD_ADDRESS: clamd } = readConfig(Config, process.env);
const [host = '', port] = clamd.split(':');
const scanning = clamd ? { scan: clamdScan({ host, port: Number(port) }) } : {};
const files = { store: localFileStore(folder), ...scanning };

await runProcess('permit-transfer', (options) => createApp({ ...options, files }));
