import type { District } from '@tisheng/contracts';

/** Everything here is invented; no name of a real firm or person. */
const brandFirst = [...'澜嘉朔晟禾岚泽恒沐瑞锦悦朗葵槐汀桐苇砚融昱黎霁芸'];
const brandSecond = [...'川原溪盈野麦穗禾帆舟谷澄枫棠柏桥岭石泉苗圃井巷渡'];
const personSecond = [...'晟朔岚霁葵澜昱砚汀苇棠枫'];

/** 字号 that must never be invented, since they belong to somebody. */
export const blacklist = ['云飞', '阳光田宇'];

/** The nth 字号: no two of the first 576 are the same. */
export function brand(n: number): string {
  const block = Math.floor(n / brandFirst.length);
  const first = brandFirst[n % brandFirst.length] ?? '';
  const second = brandSecond[(n * 7 + block) % brandSecond.length] ?? '';
  return first + second;
}

/** An operator who shows by the family name that nobody is meant. */
export function operatorName(n: number): string {
  const { length } = personSecond;
  const at = (k: number) => personSecond[k % length] ?? '';
  return `演示${at(n)}${at(n * 5 + Math.floor(n / length))}`;
}

export const streets: Record<District, readonly string[]> = {
  haibowan: ['新华街道', '凤凰岭街道', '海北街道', '滨河街道'],
  wuda: ['巴音赛街道', '三道坎街道', '五虎山街道', '新达街道'],
  hainan: ['拉僧仲街道', '拉僧庙镇', '西卓子山街道', '公乌素镇'],
};

export type Trade = {
  /** As a household's name ends, and as an enterprise's goes on. */
  shop: string;
  firm: string;
  industryCode: string;
  industryName: string;
  /** 四上标准 of the class, so that the invented turnover lies near or far from it. */
  lineYuan: number;
};

const wan = 10_000;
const trade = (
  shop: string,
  firm: string,
  [industryCode, industryName]: [string, string],
  lineWan: number,
): Trade => ({ shop, firm, industryCode, industryName, lineYuan: lineWan * wan });

const retail = [
  trade('商店', '商贸', ['F5212', '便利店零售'], 500),
  trade('重卡配件行', '汽车配件', ['F5263', '汽车零配件零售'], 500),
  trade('五金建材店', '建材', ['F5271', '五金零售'], 500),
  trade('奇石馆', '奇石文化', ['F5246', '工艺美术品及收藏品零售'], 500),
  trade('羊肉行', '食品', ['F5224', '肉、禽、蛋、奶及水产品零售'], 500),
  trade('煤炭配货部', '煤炭贸易', ['F5161', '煤炭及制品批发'], 2_000),
];
const catering = [
  trade('烩菜馆', '餐饮', ['H6210', '正餐服务'], 200),
  trade('烧麦馆', '餐饮', ['H6210', '正餐服务'], 200),
  trade('莜面馆', '餐饮', ['H6210', '正餐服务'], 200),
  trade('民宿', '酒店管理', ['H6130', '民宿服务'], 200),
];
const transport = [trade('货运部', '物流', ['G5430', '道路货物运输'], 2_000)];
const services = [
  trade('理发店', '生活服务', ['O8040', '理发及美容服务'], 500),
  trade('汽修部', '汽车服务', ['O8111', '汽车修理与维护'], 500),
];
const others = [
  trade('焦化配套维修部', '工业设备维修', ['C4330', '专用设备修理'], 2_000),
  trade('书法装裱店', '文化', ['R8890', '其他文化艺术业'], 500),
  trade('葡萄酒庄', '葡萄酒业', ['C1515', '葡萄酒制造'], 2_000),
];

/** 批零 43 %、餐饮住宿、交通、居民服务、其余 about 14 % each. */
const sectors = [retail, catering, retail, transport, services, retail, others];

export function tradeOf(n: number): Trade {
  const sector = sectors[n % sectors.length] ?? retail;
  return sector[Math.floor(n / sectors.length) % sector.length] ?? (sector[0] as Trade);
}
