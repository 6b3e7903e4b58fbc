import { factNames, serviceName } from '@tisheng/contracts';
import type { BatchUse } from '#persistence/imports/batch-uses.ts';

/** One use as people read it: who, what, since when. */
export function describeUse({ type, envelope, laterFile, ...use }: BatchUse) {
  const { businessId, name, service } = use;
  return {
    businessId,
    name,
    service,
    usedBy: serviceName(service),
    what: use.what ?? (laterFile ? `后来的导入“${laterFile}”，请先撤回那一批` : registered(type)),
    since: use.since ?? envelope?.occurredOn ?? null,
  };
}

const words: Readonly<Record<string, string>> = factNames;

/** What the register did itself after the batch. */
const registered = (type: string | null): string => words[type ?? ''] ?? '后来的登记办理';
