import type { PolicyParameters } from '@tisheng/contracts';

type Target = PolicyParameters<'targets'>['targets'][number];

const planEnds = '2025-12-31';
const shownOnly = '只列示，不排名、不考核（促进个体工商户发展条例 第32条）';

const target = (key: string, name: string, value: number, definition: string): Target => ({
  key,
  name,
  value,
  by: planEnds,
  definition,
});

/** 成长目标；“力争”的目标是努力方向，不是法定界限. */
export const planTargets: Target[] = [
  target(
    'conversions',
    '个转企累计（户）',
    30,
    '计划期内由个体工商户转型登记为企业的户数，一户一次；力争',
  ),
  target(
    'first-listings',
    '小升规累计（户）',
    190,
    '计划期内首次纳入四上名录的户数，按主体全历程计首次；力争',
  ),
  target(
    'four-new-entities',
    '四新经济主体（户以上）',
    1_000,
    '认定有效的新技术、新产业、新业态、新模式主体',
  ),
  target('high-tech-enterprises', '高新技术企业（家）', 100, '认定有效的高新技术企业'),
  target('tech-smes', '科技型中小企业（家）', 100, '入库有效的科技型中小企业'),
  target('specialised-giants', '国家级专精特新“小巨人”（家以上）', 2, '国家认定有效的企业'),
  target('specialised-regional', '自治区级专精特新（家以上）', 9, '自治区认定有效的企业'),
  target('cooperatives', '旗县（区）级以上农牧民专业合作社（户以上）', 50, '示范社名录在册'),
  target('family-farms', '示范家庭农场（户以上）', 90, '示范家庭农场名录在册'),
  target('key-projects', '自治区重点研发和成果转化项目推荐（项）', 54, '推荐到自治区的项目数'),
  target(
    'new-households-yearly',
    '年新增个体工商户（户）',
    3_500,
    `当年新登记的个体工商户；${shownOnly}`,
  ),
  target(
    'new-small-firms-yearly',
    '年新增小微企业（户）',
    1_100,
    `当年新登记的小微企业；${shownOnly}`,
  ),
  target(
    'entities-total',
    '个体工商户和小微企业总量（户）',
    70_000,
    `在营的个体工商户与小微企业；${shownOnly}`,
  ),
];
