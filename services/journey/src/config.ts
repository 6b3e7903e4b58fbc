export { ServiceConfig as Config } from '@tisheng/service-kit/config';
