import type { Door, OpenedCity } from './collect.ts';
import { isOfTheCity } from './tables.ts';

const begin = '<!-- doors: written by `node deploy/access/write.ts` -->';
const end = '<!-- end of doors -->';

/** A path that several methods share stands once. */
function listed(doors: readonly Door[]): string {
  const byPath = Map.groupBy(doors.filter(isOfTheCity), ({ url }) => url);
  const lines = [...byPath].map(([url, same]) => {
    const methods = [...new Set(same.map(({ method }) => method))].toSorted();
    const path = url.replaceAll(/:(\w+)/g, '{$1}');
    const summaries = new Set(same.map(({ summary }) => summary));
    return `- \`${methods.join(' ')} ${path}\` ${[...summaries].filter(Boolean).join('；')}`.trimEnd();
  });
  return lines.toSorted().join('\n');
}

/** The README of a service with all its doors as they are now. */
export function withDoors(readme: string, service: string, { doors }: Pick<OpenedCity, 'doors'>) {
  const [head, rest] = readme.split(begin);
  const tail = rest?.split(end)[1];
  if (tail === undefined)
    throw new Error(`the README of ${service} has lost the marks of its doors`);
  const own = listed(doors.filter((door) => door.service === service));
  return `${head}${begin}\n\n${own}\n\n${end}${tail}`;
}
