import { readdirSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import * as contracts from '../src/index.ts';

const sources = new URL('../src/', import.meta.url);
const { policyParameters, streams } = contracts;

/** Every word that crosses a border between services, as it is written there. */
export function wordsOfContracts(): string[] {
  const schemas = [
    ...Object.values(contracts).filter((thing) => thing instanceof z.ZodType),
    ...Object.values(policyParameters),
    ...Object.values(streams).flatMap(({ events }) =>
      Object.values(events).map(({ data }) => data),
    ),
  ];
  return [
    ...new Set([
      ...Object.values(streams).flatMap(({ events }) => Object.keys(events)),
      ...Object.keys(policyParameters),
      ...exportedTypes(),
      ...schemas.flatMap(enumValues),
    ]),
  ];
}

/** Names of exported types; unions of one stream's facts follow from the stream and need no word. */
function exportedTypes(): string[] {
  return readdirSync(sources)
    .filter((file) => file.endsWith('.ts'))
    .flatMap((file) =>
      [...readFileSync(new URL(file, sources), 'utf8').matchAll(/^export type (\w+)/gm)]
        .map(([, name]) => name ?? '')
        .filter((name) => !name.endsWith('Fact')),
    );
}

/** Enums and literals, however deep, as JSON Schema names them. */
function enumValues(schema: z.ZodType): string[] {
  const words: unknown[] = [];
  JSON.stringify(z.toJSONSchema(schema), (name, value: unknown) => {
    if (name === 'enum') words.push(...(value as unknown[]));
    if (name === 'const') words.push(value);
    return value;
  });
  return words.filter((word) => typeof word === 'string');
}
