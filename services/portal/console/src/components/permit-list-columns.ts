import type { CaseBrief } from '../api/permit-transfer.ts';
import { lampWord } from '../text/lamps.ts';
import { labelOf, type Option } from '../text/options.ts';
import { lampFilter, permitCaseStatuses, permitDepartments, tracks } from '../text/permits.ts';
import { districts } from '../text/places.ts';
import { actionsColumn, type ZColumn } from './z-columns.ts';
import type { QueryField } from './z-query.vue';

/** 许可转移列表: what one looks by and for. */
export const permitQueryFields = (types: readonly Option[]): QueryField[] => [
  { key: 'q', label: '办件', hint: '编号、主体名称、信用代码' },
  {
    key: 'status',
    label: '状态',
    options: [
      { value: 'open', label: '未办结' },
      { value: 'closed', label: '已结' },
      ...permitCaseStatuses,
    ],
  },
  { key: 'lamp', label: '灯', options: lampFilter },
  { key: 'permitTypeId', label: '许可', options: [...types] },
  { key: 'department', label: '责任单位', options: permitDepartments },
  { key: 'district', label: '区', options: districts },
  { key: 'track', label: '程序', options: tracks },
  { key: 'mine', label: '范围', options: [{ value: 'true', label: '我的' }] },
];

export const permitColumns: ZColumn<CaseBrief>[] = [
  {
    key: 'dueOn',
    label: '期限',
    width: 186,
    fixed: true,
    sortable: true,
    text: ({ lamp }) => `${lampWord(lamp)} ${lamp.text}`.trim(),
  },
  {
    key: 'businessName',
    label: '办件',
    minWidth: 220,
    fixed: true,
    text: ({ businessName, number }) => `${businessName} ${number}`,
  },
  { key: 'permitTypeName', label: '许可', minWidth: 136, text: (row) => row.permitTypeName },
  {
    key: 'departmentName',
    label: '责任单位',
    minWidth: 130,
    text: (row) => `${row.departmentName} ${labelOf(districts, row.district)}`,
  },
  {
    key: 'status',
    label: '状态',
    width: 92,
    text: (row) => labelOf(permitCaseStatuses, row.status),
  },
  { key: 'officer', label: '承办人', width: 104, text: (row) => row.officer?.name ?? '—' },
  {
    key: 'receivedOn',
    label: '收件日期',
    width: 116,
    sortable: true,
    text: (row) => row.receivedOn,
  },
  actionsColumn(88),
];
