import { runProcess } from '@tisheng/service-kit/lifecycle';
import { createApp } from './app.ts';

await runProcess('journey', createApp);
