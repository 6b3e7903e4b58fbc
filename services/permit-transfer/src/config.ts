import { ServiceConfig } from '@tisheng/service-kit/config';

export const Config = ServiceConfig;
