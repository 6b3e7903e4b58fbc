import { readConfig } from '@tisheng/service-kit/config';
import { runProcess } from '@tisheng/service-kit/lifecycle';
import { createApp } from './app.ts';
import { Config } from './config.ts';

const { ACCOUNT_KEY: accountKey } = readConfig(Config, process.env);

await runProcess('subsidy-ledger', (options) => createApp({ ...options, accountKey }));
