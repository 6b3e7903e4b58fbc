import { ServiceConfig } from '@tisheng/service-kit/config';
import { z } from 'zod';

/** Beside the other data of a laptop; a container mounts a volume and says where. */
export const defaultFilesFolder = '.tisheng/files';

export const Config = ServiceConfig.extend({
  FILES_FOLDER: z.string().min(1, '请填写扫描件存放目录').default(defaultFilesFolder),
  /** `host:port` of ClamAV's daemon; empty = scans are let in by kind and size alone. */
  CLAMD_ADDRESS: z
    .union([z.literal(''), z.string().regex(/^[^:\s]+:\d{1,5}$/, '请填写 主机:端口')])
    .default(''),
});
