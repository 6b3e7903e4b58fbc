import { bureauNames, Envelope, type FactActor } from '@tisheng/contracts';
import type { QueryContext } from '@tisheng/service-kit/http';
import { run } from '@tisheng/service-kit/messaging';
import { clockNames } from '#domain/clock.ts';
import { suspensionNames } from '#domain/suspension-kinds.ts';
import { type CaseFact, materialStateNames } from '#domain/transfer-case.ts';
import { deliveryReceiptKind, newPermitKind } from './case-file-kinds.ts';

export type HistoryEntry = {
  at: string;
  occurredOn: string;
  actorName: string;
  bureauName: string;
  title: string;
  detail: string;
  ground: string | null;
};

/** What a fact of this type says. */
export type FactData<Type extends CaseFact['type']> = Extract<CaseFact, { type: Type }>['data'];
type Told = { title: string; detail: string; ground?: string };
/** What a teller needs beyond the fact: how the materials of the case are called. */
type Naming = { materials: readonly { key: string; name: string }[] };
type Tellers = {
  [Type in CaseFact['type']]: (data: FactData<Type>, naming: Naming) => Told;
};

const fileKinds: Record<string, string> = {
  [newPermitKind]: '新证',
  [deliveryReceiptKind]: '送达回证',
  scan: '其他材料',
};
type Due = { dueOn: string | null; provisional: boolean };
const dueText = ({ dueOn, provisional }: Due) =>
  `${dueOn ?? '暂停'}${provisional ? '（暂估）' : ''}`;
const bothDue = ({ promise, statutory }: { promise: Due; statutory: Due }) =>
  `承诺至 ${dueText(promise)}，法定至 ${dueText(statutory)}`;

const tellers: Tellers = {
  TransferReceived: (data) => ({
    title: '收件',
    detail: `${data.permitTypeName}，受理时限至 ${dueText(data.acceptanceDue)}`,
  }),
  CorrectionRequested: (data) => ({
    title: '一次性补正告知',
    detail: `${data.noticeNo}：${data.items.join('；')}`,
    ground: '行政许可法 第32条',
  }),
  CorrectionSupplied: (data) => ({
    title: '补正材料收齐',
    detail: `受理时限至 ${dueText(data.acceptanceDue)}`,
  }),
  TransferAccepted: (data) => ({
    title: '受理',
    detail: `受理日 ${data.acceptedOn}，${bothDue(data)}`,
    ground: data.ground.citation,
  }),
  TransferDeemedAccepted: (data) => ({
    title: '视为受理',
    detail: `逾期未告知，自收到材料之日 ${data.acceptedOn} 起即为受理，${bothDue(data)}`,
    ground: '行政许可法 第32条',
  }),
  ClockSuspended: (data) => ({
    title: `特别程序：${suspensionNames[data.kind]}`,
    detail: `${data.noticeNo}，预计 ${data.expectedDays} 个工作日，至 ${data.expectedUntil}`,
    ground: '行政许可法 第45条',
  }),
  ClockResumed: (data) => ({ title: '恢复计时', detail: bothDue(data) }),
  SuspensionOverran: (data) => ({
    title: '特别程序超过告知时间',
    detail: `告知的时间至 ${data.expectedUntil}，尚未恢复计时`,
  }),
  LimitExtended: (data) => ({
    title: '延长法定时限',
    detail: `${data.workdays} 个工作日，至 ${dueText(data.statutory)}；理由：${data.reason}`,
    ground: '行政许可法 第42条',
  }),
  TransferReassigned: (data) => ({ title: '转办', detail: `改由${data.officerName}承办` }),
  MaterialRecorded: (data) => ({
    title: '登记材料',
    detail: `${data.name}：${materialStateNames[data.state]}`,
  }),
  ScanAdded: ({ kind }, { materials }) => ({
    title: '上传扫描件',
    detail: fileKinds[kind] ?? materials.find(({ key }) => key === kind)?.name ?? kind,
  }),
  DueDayMoved: (data) => ({
    title: '到期日重新推算',
    detail: `${clockNames[data.clock]}由 ${dueText(data.from)} 改为 ${dueText(data.to)}`,
    ground: data.notice,
  }),
  DueDayNearing: (data) => ({
    title: '临期提醒',
    detail: `${clockNames[data.clock]} ${data.dueOn} 到期`,
  }),
  DueDayPassed: (data) => ({
    title: '超期',
    detail: `${clockNames[data.clock]}已于 ${data.dueOn} 届满`,
  }),
  TransferRerouted: (data) => ({
    title: '转普通变更程序',
    detail: data.differences
      .map(({ label, old, new: after }) => `${label}：${old} → ${after}`)
      .join('；'),
    ground: '举措21',
  }),
  TransferCompleted: (data) => ({
    title: '换发办结',
    detail: `新证号 ${data.newPermitNumber}，有效期止${data.validTo ?? '长期'}；部门用时 ${data.departmentWorkdays} 个工作日`,
  }),
  TransferRefused: (data) => ({ title: '不予变更', detail: data.reason, ground: data.legalBasis }),
  TransferWithdrawn: ({ cause, reason }) => ({
    title: cause ? '登记撤回，办件终止' : '撤回申请',
    detail: reason,
  }),
};

/** 办理记录: the journal itself, in words. */
export async function caseHistory(
  context: QueryContext,
  { id, ...naming }: { id: string } & Naming,
): Promise<HistoryEntry[]> {
  return (await factsOfCase(context, id)).map((fact) => toEntry(fact, naming));
}

export async function factsOfCase({ em }: QueryContext, caseId: string): Promise<Envelope[]> {
  const rows = await run<{ envelope: unknown }>(
    em,
    'select envelope from journal where subject = $1 order by sequence',
    [`case/${caseId}`],
  );
  return rows.map(({ envelope }) => Envelope.parse(envelope));
}

function toEntry({ time, occurredOn, actor, type, data }: Envelope, naming: Naming): HistoryEntry {
  const tell = tellers[type as CaseFact['type']] as (data: unknown, naming: Naming) => Told;
  const { title, detail, ground = null } = tell(data, naming);
  return { at: time, occurredOn, ...namesOf(actor), title, detail, ground };
}

const namesOf = ({ name, bureau }: FactActor) => ({
  actorName: name,
  bureauName: bureau === 'system' ? '系统' : bureauNames[bureau],
});
