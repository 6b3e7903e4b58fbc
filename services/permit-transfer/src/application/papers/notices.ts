import { suspensionKindNames } from '@tisheng/contracts/words';
import { aboutCase, applied, dueText, limits, type Paper, type Row } from './paper.ts';

/** The office must say how its decision can be challenged. */
const remedy =
  '如不服本决定，可以自收到本决定书之日起六十日内依法申请行政复议，或者在六个月内依法向人民法院提起行政诉讼（行政许可法 第38条，行政复议法 第20条，行政诉讼法 第46条）。';

export const acceptanceNotice: Paper = {
  title: () => '受理通知书',
  isReady: ({ acceptedOn }) => !!acceptedOn,
  write: (row) => ({
    number: row.number,
    fields: [...aboutCase(row), ...limits(row)],
    paragraphs: [
      `${applied(row)}，${row.deemedAccepted ? '因五日内未告知补正，自收到申请材料之日' : '经审查符合受理条件，自'} ${row.acceptedOn} 起受理（行政许可法 第32条）。`,
      '办理时限按工作日计算，首日不计（民法典 第201条），法定节假日和依法不计入的特别程序时间除外（行政许可法 第45条、第82条）。',
    ],
    day: row.acceptedOn ?? row.receivedOn,
  }),
};

export const correctionNotice: Paper = {
  title: () => '一次性补正告知书',
  isReady: ({ correction }) => !!correction,
  write: ({ correction, ...row }) =>
    correction && {
      number: correction.noticeNo,
      fields: aboutCase(row),
      paragraphs: [
        `${applied(row)}材料不齐全或者不符合法定形式，依照行政许可法第32条，现一次告知需要补正的全部内容：`,
        ...correction.items.map((item, index) => `${index + 1}．${item}`),
      ],
      day: correction.requestedOn,
    },
};

export const suspensionNotice: Paper = {
  title: () => '特别程序告知书',
  isReady: ({ suspensions }) => suspensions.length > 0,
  write: (row) => {
    const last = row.suspensions.at(-1);
    return last
      ? {
          number: last.noticeNo,
          fields: aboutCase(row),
          paragraphs: [
            `办理${applied(row)}，依法需要${suspensionKindNames[last.kind]}，预计 ${last.expectedDays} 个工作日，至 ${last.expectedUntil}。`,
            '上述时间依照行政许可法第45条不计算在办理时限内。',
          ],
          day: last.suspendedOn,
        }
      : null;
  },
};

export const extensionNotice: Paper = {
  title: () => '延长办理期限告知书',
  isReady: ({ extension }) => !!extension,
  write: ({ extension, ...row }) =>
    extension && {
      number: row.number,
      fields: [
        ...aboutCase(row),
        ['法定办结日', dueText(row.statutoryDueOn, row.statutoryProvisional)],
      ],
      paragraphs: [
        `你单位的申请不能在法定期限内作出决定，经本机关负责人批准，延长 ${extension.workdays} 个工作日（行政许可法 第42条）。`,
        `理由：${extension.reason}`,
      ],
      day: extension.extendedOn,
    },
};

export const rerouteNotice: Paper = {
  title: () => '转普通变更程序告知书',
  isReady: ({ track }) => track === 'ordinary',
  write: (row, { told }) => {
    const rerouted = told('TransferRerouted');
    return (
      rerouted && {
        number: row.number,
        fields: [
          ...aboutCase(row),
          ...rerouted.differences.map(
            ({ label, old, new: after }): Row => [`${label}（有变化）`, `${old} → ${after}`],
          ),
        ],
        paragraphs: [
          '除名称和统一社会信用代码外，上列许可证关键信息有变化，不适用 7 个工作日沿用办理（举措21），转按普通变更程序、在法定时限内办理。已交材料全部保留，不必重新提交。',
        ],
        day: rerouted.reroutedOn,
      }
    );
  },
};

export const refusalDecision: Paper = {
  title: () => '不予变更决定书',
  isReady: ({ status }) => status === 'refused',
  write: (row, { told }) => {
    const refused = told('TransferRefused');
    return (
      refused && {
        number: row.number,
        fields: aboutCase(row),
        paragraphs: [
          `${applied(row)}，经审查，决定不予变更。`,
          `理由：${refused.reason}`,
          `法律依据：${refused.legalBasis}`,
          remedy,
        ],
        day: refused.refusedOn,
      }
    );
  },
};
