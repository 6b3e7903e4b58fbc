import { creditCodeCheckSign } from '@tisheng/contracts';

/** Fixed identities: a story told again after a crash speaks of the same things. All names are invented. */
const id = (n: number) => `018e0000-0000-7000-8000-${n.toString(16).padStart(12, '0')}`;

/** 统一社会信用代码 with the impossible body DEMX, which marks a demonstration. */
const code = (first17: string) => first17 + creditCodeCheckSign(first17);

export const noodleShop = {
  businessId: id(1),
  registrationId: id(2),
  enterpriseRegistrationId: id(3),
  creditCode: code('92150302DEMX00014'),
  enterpriseCode: code('91150302DEMX1001X'),
  name: '乌海市海勃湾区演示烩菜面馆',
  enterpriseName: '乌海市演示烩菜餐饮有限公司',
  operator: { name: '演示甲', idNumber: null },
  foundedOn: '2023-01-04',
  premises: '乌海市海勃湾区新华街道演示路 18 号',
  visits: [id(21), id(22)],
  creditRecordId: id(31),
};

/** 海南区: converts by direct change, keeps its code and its founding day. */
export const partsShop = {
  businessId: id(101),
  registrationId: id(102),
  enterpriseRegistrationId: id(103),
  creditCode: code('92150303DEMX00022'),
  name: '乌海市海南区演示重卡配件行',
  enterpriseName: '乌海市演示重卡配件有限公司',
  operator: { name: '演示乙', idNumber: null },
  foundedOn: '2021-05-18',
  premises: '乌海市海南区拉僧庙镇演示街 6 号',
};

export const policyDrafts = { criteria: id(201), firstListingAward: id(202) };
