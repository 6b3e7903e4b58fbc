import type { Access, Doors } from '@tisheng/service-kit/http';
import { getRebuild, startRebuild } from '#application/rebuild.ts';
import { RebuildView } from './rebuild-views.ts';

const administrators: Access = ['system-admin'];

export function rebuildRoutes(doors: Doors): void {
  doors.command(
    {
      method: 'POST',
      url: '/rebuild',
      summary: '从全部事实重建读库，服务不中断；半分钟内开始',
      access: administrators,
      scope: 'city',
      answer: RebuildView,
    },
    (context) => startRebuild(context),
  );
  doors.query(
    {
      url: '/rebuild',
      summary: '重建的进度',
      access: administrators,
      scope: 'city',
      answer: RebuildView,
    },
    (context) => getRebuild(context),
  );
}
