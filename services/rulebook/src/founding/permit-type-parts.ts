import type { Bureau, Citation, HandlingKind, PermitType } from '@tisheng/contracts';
import type { PermitTypeText } from '#application/permit-types.ts';
import { law, planFrom } from './citations.ts';

/** 行政许可法 第42条: twenty days from acceptance, where no special rule is known. */
const generalLimit = 20;

const premises = { key: 'premises', label: '经营场所' };
const responsiblePerson = { key: 'responsiblePerson', label: '法定代表人（经营者）' };
const scope = { key: 'scope', label: '许可范围' };

/** 举措21 asks that nothing but name and credit code has changed; what else a permit says, it compares. */
export const keyFields = {
  usual: [premises, scope, responsiblePerson],
  premisesOnly: [premises, scope],
  food: [premises, { key: 'businessForm', label: '主体业态' }, { key: 'items', label: '经营项目' }],
  transport: [scope, responsiblePerson],
};

/** 一次告知的材料；营业执照与转企证明由系统核验，可不交纸质. */
const usualMaterials: PermitType['materials'] = [
  { key: 'application', name: '许可证变更申请表', required: true, mayFollow: false },
  { key: 'licence', name: '变更后的营业执照', required: true, mayFollow: false },
  { key: 'conversion-proof', name: '个转企证明', required: true, mayFollow: false },
  { key: 'old-permit', name: '原许可证正、副本', required: true, mayFollow: true },
];

type Row = {
  id: string;
  name: string;
  issuer: Bureau;
  validity: string;
  handling: HandlingKind;
  /** The document and item that rule it; `toConfirm` marks what the city has yet to say. */
  document: string;
  item: string;
  number?: string;
  toConfirm?: boolean;
  statutoryWorkdays?: number;
  fields?: PermitType['keyFields'];
  movesWithDirectChange?: boolean;
  materials?: PermitType['materials'];
};

/** One row of the catalogue, with what most rows share. */
export function permitType(row: Row): PermitTypeText {
  const { statutoryWorkdays = generalLimit, fields = keyFields.usual, materials = [] } = row;
  return {
    permitTypeId: row.id,
    effectiveFrom: planFrom,
    effectiveTo: null,
    content: {
      name: row.name,
      issuer: row.issuer,
      postRegistration: true,
      statutoryWorkdays,
      promiseWorkdays: null,
      validity: row.validity,
      handling: row.handling,
      movesWithDirectChange: row.movesWithDirectChange ?? false,
      keyFields: fields,
      materials: [...usualMaterials, ...materials],
      citation: citationOf(row),
    },
  };
}

function citationOf({ document, item, number, toConfirm, statutoryWorkdays }: Row): Citation {
  const limit = statutoryWorkdays === undefined ? '；审批时限按行政许可法 第42条' : '';
  return law(document, `${item}${limit}${toConfirm ? '（待市里确认）' : ''}`, number ?? null);
}
