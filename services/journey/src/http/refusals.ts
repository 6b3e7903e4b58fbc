import type { RefusalTexts } from '@tisheng/service-kit/http';
import type { RefusalCode } from '#application/rebuild.ts';

export const refusalTexts: RefusalTexts<RefusalCode> = {
  'rebuild-under-way': { status: 409, title: '正在重建' },
};
