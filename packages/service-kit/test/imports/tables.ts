import { readFile } from 'node:fs/promises';

export const fixture = async (name: string) =>
  new Uint8Array(await readFile(new URL(`../fixtures/${name}`, import.meta.url)));

export const register = {
  columns: {
    code: ['统一社会信用代码'],
    name: ['市场主体名称', '企业名称'],
    founded: ['成立日期'],
    address: ['住所', '经营场所'],
    capital: ['注册资本（万元）'],
  },
  required: ['code', 'name'],
} as const;
export const people = { columns: { name: ['名称'], note: ['备注'] }, required: ['name'] } as const;
