import { serviceNames } from '@tisheng/contracts';
import type { BatchUse } from '#persistence/imports/batch-uses.ts';

/** One use as people read it: who, what, since when. */
export function describeUse({ type, envelope, laterFile, ...use }: BatchUse) {
  const { businessId, name, service } = use;
  return {
    businessId,
    name,
    service,
    usedBy: serviceNames[service] ?? service,
    what: use.what ?? (laterFile ? `后来的导入“${laterFile}”，请先撤回那一批` : registered(type)),
    since: use.since ?? envelope?.occurredOn ?? null,
  };
}

/** What the register did itself after the batch. */
const registered = (type: string | null): string => registeredWords[type ?? ''] ?? '后来的登记办理';

const registeredWords: Record<string, string> = {
  BusinessRegistered: '设立登记',
  RegistrationChanged: '变更登记',
  BusinessConverted: '个转企登记',
  BusinessClosed: '注销、吊销登记',
  BusinessesMerged: '并户',
  BusinessSplitOff: '分户',
  FiguresReported: '报送经营数据',
  CreditRecordListed: '列入信用记录',
  CreditRecordRepaired: '信用修复',
  BusinessClassified: '分型认定',
  RecognitionGranted: '认定称号',
  RecognitionEnded: '称号终止',
};
