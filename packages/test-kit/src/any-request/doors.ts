import type { Schema } from './schema-values.ts';

export type Door = {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE' | 'PATCH';
  /** With its parameters as the document writes them: `/cases/{id}`. */
  path: string;
  params: Record<string, Schema>;
  query: Record<string, Schema>;
  body: Schema | null;
};

type Parameter = { in: string; name: string; schema?: Schema };
type Operation = {
  parameters?: Parameter[];
  requestBody?: { content: Record<string, { schema: Schema }> };
};
export type OpenApi = { paths: Record<string, Record<string, Operation>> };

/** Every door of a service as its own document tells it. */
export function doorsOf({ paths }: OpenApi): Door[] {
  return Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, { parameters = [], requestBody }]) => ({
      method: method.toUpperCase() as Door['method'],
      path,
      params: schemasOf(parameters, 'path'),
      query: schemasOf(parameters, 'query'),
      body: requestBody?.content['application/json']?.schema ?? null,
    })),
  );
}

function schemasOf(parameters: Parameter[], place: 'path' | 'query'): Record<string, Schema> {
  const placed = parameters.filter((each) => each.in === place);
  return Object.fromEntries(placed.map(({ name, schema }) => [name, schema ?? {}]));
}
