import type { App } from '@tisheng/service-kit/service';
import openapiTypes, { astToString, type OpenAPI3 } from 'openapi-typescript';

const note =
  '/** Written by `npm run client-types` from the OpenAPI document of the service; a test holds both together. */\n';

/** Where the console keeps the doors of a service. */
export const doorsFile = (service: string): URL =>
  new URL(`../../services/portal/console/src/api/doors/${service}.gen.ts`, import.meta.url);

/**
 * The doors of a service as types: what each takes and what it answers. `required` alone says what may be missing, since the
 * schemas of the services know which side fills a default in.
 */
export async function doorTypes({ server }: App): Promise<string> {
  const document = server.swagger() as OpenAPI3;
  const doors = Object.entries(document.paths ?? {}).filter(([url]) => url.startsWith('/api/'));
  const told = { ...document, paths: Object.fromEntries(doors) };
  const tree = await openapiTypes(told, { defaultNonNullable: false, silent: true });
  return note + astToString(tree);
}
