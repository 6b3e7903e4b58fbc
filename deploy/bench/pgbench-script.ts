export type Spoken = { text: string; values: readonly unknown[] };

export type Script = { script: string; variables: Record<string, string> };

/** Candidates of the bench differ by their last twelve digits, so that pgbench can name that of a client. */
const candidatePrefix = '01930000-0000-7000-8000-';
export const candidateId = (client: number) =>
  `${candidatePrefix}${String(client).padStart(12, '0')}`;

const anyUuid = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/**
 * The same statements with the same parameters, for pgbench: the candidate is that of the client,
 * counted from the overheard one, its version the one
 * that was read, ids and keys are new each time. All other values are handed over as they were.
 */
export function scriptOf(spoken: readonly Spoken[], first: number): Script {
  const candidate = candidateId(first);
  const ofClient = `('${candidatePrefix}' || lpad((:client_id + ${first})::text, 12, '0'))`;
  const variables: Record<string, string> = {};
  const keep = (value: unknown) => {
    const name = `p${Object.keys(variables).length}`;
    variables[name] = String(value);
    return `:${name}`;
  };
  const oneOf = (value: unknown): string => {
    if (value === null || value === undefined) return 'null';
    if (Array.isArray(value)) return `array[${value.map(oneOf).join(', ')}]`;
    if (value === candidate) return ofClient;
    if (value === `candidate/${candidate}`) return `('candidate/' || ${ofClient})`;
    if (typeof value === 'string' && anyUuid.test(value)) return 'gen_random_uuid()';
    return keep(value);
  };
  const lines = spoken.map(({ text, values }) => {
    const guarded = text.includes('version = version + 1');
    const said = values.map((value, n) => (guarded && n === 1 ? ':version' : oneOf(value)));
    return said.length === 0 ? text : filled(text, said);
  });
  return { script: inJourneys(lines).join('\n'), variables };
}

const filled = (text: string, values: readonly string[]) =>
  text.replaceAll(/\$(\d+)(::[a-z]+(?:\[\])?)?/g, (_all, n: string, cast: string | undefined) => {
    const value = values[Number(n) - 1] ?? 'null';
    const type = cast ?? (value.startsWith("('0") ? '::uuid' : '');
    return `${value}${type}`;
  });

/** What is read comes first, the version of the candidate among it; from the first change on all is one pipeline. */
function inJourneys(lines: readonly string[]): string[] {
  const change = lines.findIndex((line) => line.includes('version = version + 1'));
  const read = lines.slice(0, change);
  const last = read.pop();
  return [
    ...read.map((line) => `${line};`),
    `${last} \\gset`,
    '\\startpipeline',
    ...lines.slice(change).map((line) => `${line};`),
    '\\endpipeline',
    '',
  ];
}
