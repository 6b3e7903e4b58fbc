import { Role, roleNames } from '@tisheng/contracts';
import type { Scope } from '@tisheng/service-kit/http';
import type { Door } from './collect.ts';
import { subjectOf } from './subjects.ts';

/** Doors that tell or do something of the city; health, documents and files of the page are none. */
export const isOfTheCity = ({ service, url, access }: Door): boolean =>
  access !== 'public' && url.startsWith(`/api/${service}/`);

const inOrder = (roles: readonly Role[]) => Role.options.filter((role) => roles.includes(role));
const accessOf = ({ access }: Door): string =>
  Array.isArray(access) ? inOrder(access).join(' ') : String(access);

/** One line a door: what `doors.txt` declares, who may pass it and how far. */
export function declaredDoors(doors: readonly Door[]): string {
  const lines = doors
    .filter(isOfTheCity)
    .map((door) => `${door.method} ${door.url} [${door.scope}]: ${accessOf(door)}`);
  return `${[...new Set(lines)].toSorted().join('\n')}\n`;
}

const everybody = '登录的所有人员';
const namesOf = (access: Door['access']): string[] =>
  typeof access === 'object' ? inOrder(access).map((role) => roleNames[role]) : [everybody];

/** By subject who may see and who may do what, for people who run a bureau. */
export function tableForPeople(doors: readonly Door[]): string {
  const bySubject = Map.groupBy(doors.filter(isOfTheCity), ({ service, url }) =>
    subjectOf(service, url),
  );
  const rows = [...bySubject].map(([subject, own]) => {
    const reading = own.filter(({ method }) => method === 'GET');
    const acting = own.filter(({ method }) => method !== 'GET');
    return `| ${subject} | ${seenBy(reading)} | ${doneBy(acting)} | ${reachOf(own)} |`;
  });
  const head = ['| 事项 | 可以查看 | 可以办理 | 范围 |', '|---|---|---|---|'];
  return [...head, ...rows].join('\n');
}

/** 区、单位的范围, as an account states them. */
const reaches: Record<Scope, string> = {
  district: '本人负责的区',
  department: '本人负责的区；许可、行业人员只限本单位',
  city: '全市',
  self: '只限本人',
};

function reachOf(doors: readonly Door[]): string {
  const reading = reachesOf(doors.filter(({ method }) => method === 'GET'));
  const acting = reachesOf(doors.filter(({ method }) => method !== 'GET'));
  if (!reading || !acting || reading === acting) return reading || acting;
  return `查看：${reading}<br>办理：${acting}`;
}

function reachesOf(doors: readonly Door[]): string {
  const scopes = new Set(doors.flatMap(({ scope }) => scope ?? []));
  return Object.entries(reaches)
    .flatMap(([scope, reach]) => (scopes.has(scope as Scope) ? [reach] : []))
    .join('、');
}

function seenBy(doors: readonly Door[]): string {
  const names = new Set(doors.flatMap(({ access }) => namesOf(access)));
  if (names.has(everybody)) return everybody;
  return [...names].join('、') || '—';
}

/** Acts that the same people do stand together. */
function doneBy(doors: readonly Door[]): string {
  const byPeople = Map.groupBy(doors, ({ access }) => namesOf(access).join('、'));
  const told = [...byPeople].map(([people, acts]) => {
    const summaries = new Set(acts.map(({ summary }) => summary.split(/[（：]/)[0] ?? ''));
    return `${people}：${[...summaries].filter(Boolean).join('、')}`;
  });
  return told.join('<br>') || '—';
}

const begin = '<!-- access table: written by `node deploy/access/write.ts` -->';
const end = '<!-- end of access table -->';

/** The README with its table as the doors are now. */
export function withTable(readme: string, table: string): string {
  const [head, rest] = readme.split(begin);
  const tail = rest?.split(end)[1];
  if (tail === undefined) throw new Error('the README of portal has lost the marks of its table');
  return `${head}${begin}\n\n${table}\n\n${end}${tail}`;
}
