import { ServiceConfig } from '@tisheng/service-kit/config';
import { z } from 'zod';

/** Beside the other data of a laptop; a container mounts a volume and says where. */
export const defaultFilesFolder = '.tisheng/files';

export const Config = ServiceConfig.extend({
  FILES_FOLDER: z.string().min(1, '请填写扫描件存放目录').default(defaultFilesFolder),
});
