import { readConfig } from '@tisheng/service-kit/config';
import { createActorSigner } from '@tisheng/service-kit/http';
import { runProcess } from '@tisheng/service-kit/lifecycle';
import { createApp } from './app.ts';
import { Config, settingsOf } from './config.ts';

const config = readConfig(Config, process.env);

await runProcess('portal', (options) =>
  createApp({
    ...options,
    sign: createActorSigner(config.ACTOR_PRIVATE_KEY),
    addresses: config.SERVICE_ADDRESSES,
    consoleFolder: config.CONSOLE_FOLDER,
    demonstration: null,
    settings: settingsOf(config),
  }),
);
