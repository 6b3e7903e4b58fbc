import type { Bureau, District, Role } from '@tisheng/contracts';
import { type Door as DocumentedDoor, doorsOf, type OpenApi } from '../any-request/doors.ts';
import type { Call, KnownDoor, ServiceUnderTest } from '../service-under-test.ts';
import { exampleOf } from './example-of.ts';

/** What stands in one district at one bureau, and how the doors name it. */
export type Ground = {
  home: { district: District; bureau: Bureau };
  /** The beginnings of paths with what they name: `/cases/:id` is `/cases/0199…`. */
  named: Record<string, string>;
  /** What its own people read in lists, and nobody elsewhere may: ids, names, numbers. */
  marks: readonly string[];
  /** Bodies and queries that the schema alone does not make, by door: `POST /claims`. */
  requests?: Record<string, Request>;
  /** Doors that another test looks at, each with the reason. */
  apart?: Record<string, string>;
  /** Lists in which the thing of this ground does not stand, each with the reason. */
  silent?: Record<string, string>;
  /** Whose duty here is the matters of one bureau; the usual ones unless told. */
  bureauBound?: readonly Role[];
  /** Who sees the whole city by duty, whatever the districts of the account. */
  wholeCity?: readonly Role[];
};

type Request = {
  body?: unknown;
  query?: string;
  headers?: Record<string, string>;
  /** Where the answer is no refusal as a whole: whether it tells and does nothing of the ground. */
  refuses?: (answer: unknown) => boolean;
};

export type AskedElsewhere = { requests: number; wrong: string[] };

/** Whose duty is the matters of one bureau. */
const bureauBound: readonly Role[] = ['permit-officer', 'permit-head', 'sector-officer'];
const foreignCodes: unknown[] = ['outside-your-district', 'not-your-department'];

/**
 * Knocks at every door that reaches no further than a district or a bureau, as each role that may pass it, from another
 * district and from another bureau. One rule: what somebody does elsewhere is refused (403), what he looks at elsewhere
 * is not told (404, or 403 where its existence is no secret), and no list holds it. At home the same request comes
 * through, so that no answer means nothing.
 */
export async function askElsewhere(
  service: ServiceUnderTest,
  ground: Ground,
): Promise<AskedElsewhere> {
  const asked: AskedElsewhere = { requests: 0, wrong: [] };
  const doors = await limitedDoors(service, ground);
  const strange = Object.keys({ ...ground.requests, ...ground.apart, ...ground.silent }).filter(
    (name) => !service.doors.some((door) => nameOf(door) === name),
  );
  asked.wrong.push(...strange.map((name) => `${name} is no door`));
  for (const door of doors)
    for (const call of strangersTo(door, ground)) {
      asked.requests += 1;
      const fault = faultElsewhere(door, await send(service, door, call), ground);
      if (fault) asked.wrong.push(`${door.name} as ${whoIs(call)}: ${fault}`);
    }
  for (const door of doors.toSorted((a, b) => a.method.localeCompare(b.method))) {
    const faults: string[] = [];
    for (const role of rolesOf(door, ground)) {
      asked.requests += 1;
      const call = { as: { ...personOf(role), ...atHome(ground) } };
      const fault = faultAtHome(door, await send(service, door, call), ground);
      if (!fault) break;
      faults.push(`${door.name} at home as ${role}: ${fault}`);
    }
    if (faults.length === rolesOf(door, ground).length) asked.wrong.push(...faults.slice(0, 1));
  }
  return asked;
}

type LimitedDoor = KnownDoor & {
  name: string;
  isNamed: boolean;
  call: Call;
  refuses: Request['refuses'];
};

async function limitedDoors(service: ServiceUnderTest, ground: Ground): Promise<LimitedDoor[]> {
  const { body: document } = await service.get('/openapi.json');
  const documented = doorsOf(document as OpenApi);
  return service.doors
    .filter(({ scope }) => scope === 'district' || scope === 'department')
    .filter((door) => !ground.apart?.[nameOf(door)])
    .map((door) => {
      const name = nameOf(door);
      const path = named(door.path, ground);
      const { query = '', refuses, ...given } = ground.requests?.[name] ?? {};
      const made = documented.find((one) => isSame(one, door))?.body;
      const body =
        made && door.method !== 'GET' ? exampleOf(made, service.clock.today()) : undefined;
      const call = { ...(body === undefined ? {} : { body }), version: 1, ...given };
      return { ...door, name, path: path + query, isNamed: path !== door.path, call, refuses };
    });
}

const nameOf = ({ method, path }: Pick<KnownDoor, 'method' | 'path'>) => `${method} ${path}`;
const isSame = ({ method, path }: DocumentedDoor, door: KnownDoor) =>
  method === door.method && path.endsWith(door.path.replaceAll(/:(\w+)/g, '{$1}'));

/** The longest beginning counts, so that a part of a thing is named with the thing. */
function named(path: string, { named: things }: Ground): string {
  const found = Object.keys(things)
    .filter(
      (prefix) => path === prefix || path.startsWith(`${prefix}/`) || path.startsWith(`${prefix}.`),
    )
    .toSorted((a, b) => b.length - a.length)[0];
  return found ? `${things[found]}${path.slice(found.length)}` : path;
}

const rolesOf = ({ access }: KnownDoor, { wholeCity = [] }: Ground): Role[] =>
  (access === 'signed-in' ? ['cultivation-officer' as const] : [...access]).filter(
    (role) => !wholeCity.includes(role),
  );

const personOf = (role: Role | undefined) => ({
  id: `stranger-${role}`,
  name: '外区人员',
  roles: role ? [role] : [],
});
const atHome = ({ home: { district, bureau } }: Ground) => ({ districts: [district], bureau });
const whoIs = ({ as }: Call) =>
  `${as?.roles?.join(' and ')} of ${as?.bureau} in ${as?.districts?.join(' and ')}`;

/** Each role from elsewhere; from another bureau too where that matters. */
function strangersTo(door: LimitedDoor, ground: Ground): Call[] {
  const { district, bureau } = ground.home;
  const bound = ground.bureauBound ?? bureauBound;
  const elsewhere = (['haibowan', 'wuda', 'hainan'] as const).filter((each) => each !== district);
  return rolesOf(door, ground).flatMap((role) => {
    const person = personOf(role);
    const other = bureau === 'press' ? 'ecology' : 'press';
    const isBound = door.scope === 'department' && bound.includes(role);
    return [
      { as: { ...person, districts: elsewhere, bureau } },
      ...(isBound ? [{ as: { ...person, districts: [district], bureau: other as Bureau } }] : []),
    ];
  });
}

function send(service: ServiceUnderTest, { method, path, call }: LimitedDoor, given: Call) {
  const whole = { ...call, ...given };
  if (method === 'GET') return service.get(path, given);
  return method === 'PUT' ? service.put(path, whole) : service.post(path, whole);
}

type Answer = Awaited<ReturnType<ServiceUnderTest['get']>>;

function faultElsewhere(
  door: LimitedDoor,
  { status, body }: Answer,
  ground: Ground,
): string | null {
  const told = `${status} ${textOf(body).slice(0, 160)}`;
  if (door.refuses) return door.refuses(body) ? null : told;
  if (status === 403 && foreignCodes.includes(body.code)) return null;
  if (door.method === 'GET' && door.isNamed) return status === 404 ? null : told;
  if (door.method !== 'GET' || status !== 200) return told;
  return ground.marks.some((mark) => textOf(body).includes(mark)) ? `holds ${told}` : null;
}

/** Whatever the answer says, it is not that somebody else should ask, or that the request is wrong. */
function faultAtHome(door: LimitedDoor, { status, body }: Answer, ground: Ground): string | null {
  const told = `${status} ${textOf(body).slice(0, 160)}`;
  if ([400, 401, 413, 415].includes(status) || status >= 500) return told;
  // What is done to a part that is not there was refused elsewhere before anybody looked for it.
  if (door.method === 'GET' && status === 404) return told;
  if (foreignCodes.includes(body?.code) || body?.code === 'not-permitted') return told;
  if (door.method !== 'GET' || door.isNamed || ground.silent?.[door.name]) return null;
  return ground.marks.some((mark) => textOf(body).includes(mark)) ? null : `shows nothing: ${told}`;
}

const textOf = (body: unknown) => (typeof body === 'string' ? body : (JSON.stringify(body) ?? ''));
