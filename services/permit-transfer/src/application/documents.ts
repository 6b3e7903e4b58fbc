import { bureauNames, districtNames } from '@tisheng/contracts';
import { type OfficialForm, officialForm, renderPdf } from '@tisheng/service-kit/documents';
import type { QueryContext } from '@tisheng/service-kit/http';
import { refuse } from '@tisheng/service-kit/refusal';
import type { RefusalCode } from '#domain/refusal-codes.ts';
import { suspensionNames } from '#domain/suspension-kinds.ts';
import type { CaseRow } from '#persistence/case-row.ts';
import { getCase } from './case-queries.ts';

/** 受理通知书、一次性补正告知书、特别程序告知书、送达回证、审批表. */
export const documentKinds = [
  'acceptance',
  'correction',
  'suspension',
  'delivery',
  'approval',
] as const;
export type DocumentKind = (typeof documentKinds)[number];

type Written = Omit<OfficialForm, 'office' | 'addressee' | 'footnote'>;

/** What a paper says; null while there is nothing to write it from. */
const writers: Record<DocumentKind, (row: CaseRow, today: string) => Written | null> = {
  acceptance: (row) =>
    row.acceptedOn
      ? {
          title: '受理通知书',
          number: row.number,
          fields: [...aboutCase(row), ...limits(row)],
          paragraphs: [
            `你单位提交的${row.permitTypeName}${trackName(row)}申请，经审查符合受理条件，自 ${row.acceptedOn} 起受理（行政许可法 第32条）。`,
            '办理时限按工作日计算，首日不计，法定节假日和依法不计入的特别程序时间除外（行政许可法 第45条、第82条）。',
          ],
          day: row.acceptedOn,
        }
      : null,
  correction: ({ correction, ...row }) =>
    correction
      ? {
          title: '一次性补正告知书',
          number: correction.noticeNo,
          fields: aboutCase(row),
          paragraphs: [
            `你单位提交的${row.permitTypeName}${trackName(row)}申请材料不齐全或者不符合法定形式，依照行政许可法第32条，现一次告知需要补正的全部内容：`,
            ...correction.items.map((item, index) => `${index + 1}．${item}`),
          ],
          day: correction.requestedOn,
        }
      : null,
  suspension: ({ suspensions, ...row }) => {
    const last = suspensions.at(-1);
    if (!last) return null;
    return {
      title: '特别程序告知书',
      number: last.noticeNo,
      fields: aboutCase(row),
      paragraphs: [
        `办理你单位的${row.permitTypeName}${trackName(row)}申请，依法需要${suspensionNames[last.kind]}，预计 ${last.expectedDays} 个工作日，至 ${last.expectedUntil}。`,
        '上述时间依照行政许可法第45条不计算在办理时限内。',
      ],
      day: last.suspendedOn,
    };
  },
  delivery: (row) =>
    row.status === 'completed' && row.closedOn
      ? {
          title: '送达回证',
          number: row.number,
          fields: [
            ...aboutCase(row),
            ['送达文书', `${row.permitTypeName}（${row.newPermitNumber ?? ''}）`],
            ['送达方式', ''],
            ['受送达人签收', ''],
            ['签收日期', '　　年　　月　　日'],
          ],
          paragraphs: ['自作出决定之日起十日内送达（行政许可法 第44条）。'],
          day: row.closedOn,
        }
      : null,
  approval: (row, today) => ({
    title: `${row.permitTypeName}${trackName(row)}审批表`,
    number: row.number,
    fields: [
      ...aboutCase(row),
      ...limits(row),
      ...row.comparison.map((each): [string, string] => [
        each.label,
        each.same ? `${each.new || each.old}（未变）` : `${each.old} → ${each.new}`,
      ]),
      ['材料', row.materials.map(({ name, state }) => `${name}：${stateNames[state]}`).join('；')],
      ['承办意见', ''],
      ['审核意见', ''],
      ['批准意见', ''],
    ],
    paragraphs: [],
    day: row.closedOn ?? today,
  }),
};

const stateNames = { missing: '缺', supplied: '已交', accepted: '已核', deferred: '容缺' };
const trackName = ({ track }: Pick<CaseRow, 'track'>) =>
  track === 'transfer' ? '沿用变更' : '变更';

type About = Pick<
  CaseRow,
  'number' | 'businessName' | 'creditCode' | 'permitTypeName' | 'receivedOn'
>;

function aboutCase(row: About): [string, string][] {
  return [
    ['申请单位', row.businessName],
    ['统一社会信用代码', row.creditCode ?? '—'],
    ['许可事项', row.permitTypeName],
    ['收件日期', row.receivedOn],
  ];
}

function limits({ promiseDueOn, statutoryDueOn, ...row }: CaseRow): [string, string][] {
  const day = (dueOn: string | null | undefined, provisional: boolean) =>
    dueOn ? `${dueOn}${provisional ? '（暂估）' : ''}` : '—';
  return [
    ['承诺办结日', day(promiseDueOn, row.promiseProvisional)],
    ['法定办结日', day(statutoryDueOn, row.statutoryProvisional)],
  ];
}

/**
 * The paper as data, for print; the same as its PDF.
 * @throws Refusal `not-found` | `document-not-ready`
 */
export async function readDocument(
  context: QueryContext,
  id: string,
  kind: DocumentKind,
): Promise<OfficialForm> {
  const row = await getCase(context, id);
  const written = writers[kind](row, context.today);
  if (!written)
    throw refuse<RefusalCode>('document-not-ready', '此件还没有办到这一步，办理后再出具文书', {
      status: row.status,
    });
  return {
    ...written,
    office: `${districtNames[row.district]}${bureauNames[row.department]}`,
    addressee: row.businessName,
    footnote: `办件编号 ${row.number}`,
  };
}

export async function renderDocument(context: QueryContext, id: string, kind: DocumentKind) {
  return renderPdf(officialForm(await readDocument(context, id, kind)));
}
