/** What a door is about, in the words of an office; by service and the first words of its path. */
const subjects: Record<string, string> = {
  'journey/journeys': '主体旅程',
  'journey/timeline': '全市动态',
  'journey/search': '搜索',
  'journey/worklist': '待办',
  'journey/scoreboard': '目标',
  'journey/rebuild': '读侧重建',

  'business-registry/businesses': '经营主体',
  'business-registry/imports': '主体数据导入',
  'conversion-pool/candidates': '个转企培育',
  'conversion-pool/screenings': '个转企筛查',
  'conversion-pool/officers': '个转企培育',
  'conversion-pool/totals': '个转企培育',
  'permit-transfer/permits': '在册许可证',
  'permit-transfer/applications': '许可转移申请',
  'permit-transfer/application-checks': '许可转移申请',
  'permit-transfer/cases': '许可转移办件',
  'permit-transfer/acceptances': '许可转移办件',
  'permit-transfer/reassignments': '许可转移办件',
  'permit-transfer/imports': '许可证导入',
  'permit-transfer/calendar-preview': '工作日历影响',
  'permit-transfer/reprojections': '工作日历影响',
  'permit-transfer/rule-preview': '规则试算',
  'permit-transfer/scorecard': '部门成绩单',
  'upscale-pools/members': '四上培育',
  'subsidy-ledger/claims': '补助申领',
  'subsidy-ledger/entitlements': '补助资格',
  'subsidy-ledger/publicity': '公示',
  'subsidy-ledger/funds': '资金台账',
  'subsidy-ledger/payment-batches': '拨付批次',
  'rulebook/policies': '政策',
  'rulebook/policy-drafts': '政策',
  'rulebook/permit-type-drafts': '许可事项目录',
  'rulebook/calendar': '工作日历',
  'rulebook/calendar-notices': '工作日历',
  'rulebook/calendar-overlays': '工作日历',
  'rulebook/permit-types': '许可事项目录',
  'rulebook/clock-rules': '计时规则',
  'rulebook/open-questions': '待明确事项',
  'portal/accounts': '账号与授权',
  'portal/sign-ins': '登录审计',
  'portal/role-rules': '账号与授权',
  'portal/colleagues': '同事名单',
  'portal/own-password': '本人密码与查看',
  'portal/viewing': '本人密码与查看',
  'portal/session': '登录',
  'portal/demo-clock': '演示时钟',
};

const ofService: Record<string, string> = {
  'business-registry': '经营主体（其他）',
  rulebook: '规则（其他）',
  'conversion-pool': '个转企培育（其他）',
  'permit-transfer': '许可转移（其他）',
  'upscale-pools': '四上培育（其他）',
  'subsidy-ledger': '补助资金（其他）',
  journey: '旅程与待办（其他）',
  portal: '登录与账号（其他）',
};

export function subjectOf(service: string, url: string): string {
  const [, , , first = '', second = ''] = url.split('/');
  if (first === 'readiness') return '各服务是否就绪';
  if (first === 'operations') return second === 'blocked' ? '主体信息是否处理完' : '运行与事件';
  return subjects[`${service}/${first}`] ?? ofService[service] ?? service;
}
