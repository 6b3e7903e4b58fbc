import {
  bureauNames,
  clockNames,
  Envelope,
  type FactActor,
  factNames,
  heard,
  materialStateNames,
  scanNames,
  suspensionKindNames,
} from '@tisheng/contracts';
import type { QueryContext } from '@tisheng/service-kit/http';
import { run } from '@tisheng/service-kit/messaging';
import type { CaseFact } from '#domain/transfer-case.ts';

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
/** Where the same fact has another meaning it is told by a title of its own. */
type Told = { title?: string; detail: string; ground?: string };
/** What a teller needs beyond the fact: how the materials of the case are called. */
type Naming = { materials: readonly { key: string; name: string }[] };
type Tellers = {
  [Type in CaseFact['type']]: (data: FactData<Type>, naming: Naming) => Told;
};

const scans: Readonly<Record<string, string>> = scanNames;
type Due = { dueOn: string | null; provisional: boolean };
const dueText = ({ dueOn, provisional }: Due) =>
  `${dueOn ?? '暂停'}${provisional ? '（暂估）' : ''}`;
const bothDue = ({ promise, statutory }: { promise: Due; statutory: Due }) =>
  `承诺至 ${dueText(promise)}，法定至 ${dueText(statutory)}`;

const tellers: Tellers = {
  TransferReceived: (data) => ({
    detail: `${data.permitTypeName}，受理时限至 ${dueText(data.acceptanceDue)}`,
  }),
  CorrectionRequested: (data) => ({
    detail: `${data.noticeNo}：${data.items.join('；')}`,
    ground: '行政许可法 第32条',
  }),
  CorrectionSupplied: (data) => ({
    detail: `受理时限至 ${dueText(data.acceptanceDue)}`,
  }),
  TransferAccepted: (data) => ({
    detail: `受理日 ${data.acceptedOn}，${bothDue(data)}`,
    ground: data.ground.citation,
  }),
  TransferDeemedAccepted: (data) => ({
    detail: `逾期未告知，自收到材料之日 ${data.acceptedOn} 起即为受理，${bothDue(data)}`,
    ground: '行政许可法 第32条',
  }),
  ClockSuspended: (data) => ({
    detail: `需${suspensionKindNames[data.kind]}，${data.noticeNo}，预计 ${data.expectedDays} 个工作日，至 ${data.expectedUntil}`,
    ground: '行政许可法 第45条',
  }),
  ClockResumed: (data) => ({ detail: bothDue(data) }),
  SuspensionOverran: (data) => ({
    detail: `告知的时间至 ${data.expectedUntil}，尚未恢复计时`,
  }),
  LimitExtended: (data) => ({
    detail: `${data.workdays} 个工作日，至 ${dueText(data.statutory)}；理由：${data.reason}`,
    ground: '行政许可法 第42条',
  }),
  TransferReassigned: (data) => ({ detail: `改由${data.officerName}承办` }),
  MaterialRecorded: (data) => ({
    detail: `${data.name}：${materialStateNames[data.state]}`,
  }),
  ScanAdded: ({ kind }, { materials }) => ({
    detail: scans[kind] ?? materials.find(({ key }) => key === kind)?.name ?? kind,
  }),
  DueDayMoved: (data) => ({
    detail: `${clockNames[data.clock]}由 ${dueText(data.from)} 改为 ${dueText(data.to)}`,
    ground: data.notice,
  }),
  DueDayNearing: (data) => ({
    detail: `${clockNames[data.clock]} ${data.dueOn} 到期`,
  }),
  DueDayPassed: (data) => ({
    detail: `${clockNames[data.clock]}已于 ${data.dueOn} 届满`,
  }),
  TransferRerouted: (data) => ({
    detail: data.differences
      .map(({ label, old, new: after }) => `${label}：${old} → ${after}`)
      .join('；'),
    ground: '举措21',
  }),
  TransferCompleted: (data) => ({
    detail: `新证号 ${data.newPermitNumber}，有效期止${data.validTo ?? '长期'}；部门用时 ${data.departmentWorkdays} 个工作日`,
  }),
  TransferRefused: (data) => ({ detail: data.reason, ground: data.legalBasis }),
  TransferWithdrawn: ({ cause, reason }) => ({
    ...(cause ? { title: '登记撤回，办件终止' } : {}),
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
  return rows.map(({ envelope }) => heard(Envelope).parse(envelope));
}

function toEntry({ time, occurredOn, actor, type, data }: Envelope, naming: Naming): HistoryEntry {
  const tell = tellers[type as CaseFact['type']] as (data: unknown, naming: Naming) => Told;
  const name = factNames[type as CaseFact['type']];
  const { title = name, detail, ground = null } = tell(data, naming);
  return { at: time, occurredOn, ...namesOf(actor), title, detail, ground };
}

const namesOf = ({ name, bureau }: FactActor) => ({
  actorName: name,
  bureauName: bureau === 'system' ? '系统' : bureauNames[bureau],
});
