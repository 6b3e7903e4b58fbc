import { readConfig } from '@tisheng/service-kit/config';
import { runProcess } from '@tisheng/service-kit/lifecycle';
import { createApp } from './app.ts';
import { Config } from './config.ts';

const { OPERATOR_KEY: operatorKey } = readConfig(Config, process.env);

await runProcess('business-registry', (options) => createApp({ ...options, operatorKey }));
