import type { RefusalTexts } from '@tisheng/service-kit/http';
import type { TableRefusalCode } from '@tisheng/service-kit/imports';

export type RefusalCode =
  | 'same-person-publishes'
  | 'effective-ranges-overlap'
  | 'effective-range-reversed'
  | 'parameters-contradict'
  | 'demonstration-unmarked'
  | 'not-a-draft'
  | 'not-available'
  | 'notice-has-errors'
  | 'no-year-published'
  | 'columns-missing'
  | TableRefusalCode;

export const refusalTexts: RefusalTexts<RefusalCode> = {
  'same-person-publishes': { status: 403, title: '起草人不能发布' },
  'effective-ranges-overlap': { status: 409, title: '生效期重叠' },
  'effective-range-reversed': { status: 422, title: '生效期有误' },
  'parameters-contradict': { status: 422, title: '参数相互矛盾' },
  'demonstration-unmarked': { status: 422, title: '演示版本未注明' },
  'not-a-draft': { status: 409, title: '不是草稿' },
  'not-available': { status: 409, title: '当前状态不能办理' },
  'notice-has-errors': { status: 422, title: '放假安排有误' },
  'columns-missing': { status: 422, title: '表格缺列' },
  'file-not-readable': { status: 422, title: '文件无法读取' },
  'file-too-large': { status: 413, title: '文件过大' },
  'too-many-rows': { status: 422, title: '行数过多' },
  'no-year-published': { status: 409, title: '没有年度放假安排' },
};
