import type { FileRefusalCode } from '@tisheng/service-kit/files';
import type { RefusalTexts } from '@tisheng/service-kit/http';
import type { TableRefusalCode } from '@tisheng/service-kit/imports';
import type { RefusalCode } from '#domain/refusal-codes.ts';

/** The size has its text in the kit. */
type FileRefusal = Exclude<TableRefusalCode | FileRefusalCode, 'file-too-large'>;

export const refusalTexts: RefusalTexts<RefusalCode | FileRefusal> = {
  'file-not-readable': { status: 422, title: '文件无法读取' },
  'file-damaged': { status: 422, title: '文件不完整' },
  'officer-does-not-fit': { status: 422, title: '承办人不合适' },
  'file-infected': { status: 422, title: '文件未通过查杀' },
  'virus-scan-unavailable': { status: 503, title: '查杀服务没有答复' },
  'too-many-rows': { status: 422, title: '文件行数过多' },
  'business-unknown': { status: 404, title: '没有这个主体' },
  'business-closed': { status: 409, title: '主体已注销或吊销' },
  absorbed: { status: 409, title: '主体已并入其他主体' },
  'permit-type-unknown': { status: 422, title: '没有这一许可事项' },
  'permit-already-filed': { status: 409, title: '许可证已在册' },
  'permit-of-another-business': { status: 422, title: '许可证不属于该主体' },
  'validity-reversed': { status: 422, title: '有效期有误' },
  'case-already-open': { status: 409, title: '已在办理' },
  'application-under-way': { status: 409, title: '已分件办理' },
  'not-eligible': { status: 422, title: '不符合沿用条件' },
  'not-your-department': { status: 403, title: '不属于本部门办理' },
  'action-not-available': { status: 409, title: '当前不能办理此事项' },
  'correction-already-requested': { status: 409, title: '已一次性告知补正' },
  'acceptance-period-over': { status: 409, title: '受理期限已过' },
  'suspension-not-lawful': { status: 422, title: '不是法定的特别程序' },
  'already-extended': { status: 409, title: '已延长过一次' },
  'extension-too-long': { status: 422, title: '延长超过上限' },
  'limit-already-passed': { status: 409, title: '法定时限已届满' },
  'no-difference': { status: 422, title: '没有变化的关键信息' },
  'materials-missing': { status: 422, title: '材料不齐' },
  'deferred-materials-outstanding': { status: 409, title: '容缺材料未补齐' },
  'new-permit-scan-missing': { status: 409, title: '缺新证扫描件' },
  'material-unknown': { status: 404, title: '没有这项材料' },
  'material-may-not-follow': { status: 422, title: '材料不可容缺' },
  'document-not-ready': { status: 409, title: '文书尚不能出具' },
  'file-kind-not-accepted': { status: 422, title: '不接受这种文件' },
  'columns-missing': { status: 422, title: '文件缺少列' },
  'import-not-ready': { status: 409, title: '导入批次不能确认' },
};
