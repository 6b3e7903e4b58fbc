import { array, constantFrom, nat, oneof, record as recordOf, tuple } from 'fast-check';
import type { ToldFact } from './facts-by-hand.ts';
import {
  type ARegistration,
  aRegistration,
  closed,
  converted,
  creditListed,
  creditRepaired,
  merged,
  registered,
  registrationChanged,
  reported,
  splitOff,
} from './register-facts.ts';

/** What is told of a business that goes on; figures most, since many rules rest on them. */
const tidings = [
  'rename',
  'move',
  'change-industry',
  'list-credit',
  'repair-credit',
  ...Array.from({ length: 14 }, () => 'report' as const),
] as const;

/** What one step of a history may be; a step that the register would refuse as things stand is passed over. */
const kinds = [...tidings, 'register', 'convert', 'merge', 'split', 'close', 'undo'] as const;

export type Step = { kind: (typeof kinds)[number]; who: number; other: number; pick: number };

/** Two or three businesses and what became of them, in the order in which the register wrote it down. */
export type History = { businessIds: string[]; facts: ToldFact[] };

/** Three businesses at most: A and B are registered from the start, C by a step or by a split. */
const letters = 3;

const stepOf = (some: readonly Step['kind'][], who: readonly number[]) =>
  recordOf<Step>({
    kind: constantFrom(...some),
    who: constantFrom(...who),
    other: nat(letters - 1),
    pick: nat(999),
  });

/** Anything at all. */
const atRandom = array(stepOf(kinds, [0, 1, 2]), { minLength: 2, maxLength: 14 });

/** Two businesses that are merged, with something told before and after: what is lost is mostly lost there. */
const aroundMerger = tuple(
  array(stepOf(tidings, [0, 1, 1]), { minLength: 1, maxLength: 5 }),
  array(stepOf(tidings, [0]), { minLength: 1, maxLength: 4 }),
  array(stepOf(kinds, [0, 1, 2]), { maxLength: 3 }),
).map(([before, after, end]) => {
  const merger: Step = { kind: 'merge', who: 0, other: 1, pick: 0 };
  return [...before, merger, ...after, ...end];
});

/** `often` are the kinds that the rules of a service rest on: told closer together than chance would. */
export const anySteps = (often: readonly Step['kind'][] = []) =>
  oneof(
    atRandom,
    { weight: 2, arbitrary: aroundMerger },
    {
      weight: often.length > 0 ? 3 : 0,
      arbitrary: array(stepOf(['rename', ...often], [0, 1, 2]), { minLength: 2, maxLength: 8 }),
    },
  );

type Standing = {
  registrations: ARegistration[];
  /** Nothing more is told of it. */
  isOver: boolean;
  hasMerged: boolean;
  openRecords: string[];
};

/** A register of three businesses that tells what a real one would. */
export function historyOf(steps: readonly Step[], newId: () => string): History {
  const businessIds = Array.from({ length: letters }, newId);
  const known = new Map<string, Standing>();
  const facts: ToldFact[] = [];
  const register = { businessIds, known, facts, newId };
  for (const who of [0, 1]) take(register, { kind: 'register', who, other: 0, pick: who }, 0);
  steps.forEach((step, nth) => take(register, step, nth + 1));
  return { businessIds, facts };
}

type Register = History & { known: Map<string, Standing>; newId: () => string };

function take(register: Register, step: Step, nth: number): void {
  const { businessIds, known, facts, newId } = register;
  const id = businessIds[step.who] ?? '';
  const standing = known.get(id);
  const on = new Date(Date.UTC(2025, nth, 15)).toISOString().slice(0, 10);
  if (step.kind === 'register') {
    if (standing) return;
    const registration = aRegistration(newId(), { name: `演示主体${step.who}` });
    known.set(id, {
      registrations: [registration],
      isOver: false,
      hasMerged: false,
      openRecords: [],
    });
    const operator = { operatorRef: operatorOf(businessIds), maskedName: '张*' };
    facts.push(registered(id, registration, { district: districts[step.pick % 3], operator }));
  } else if (standing && !standing.isOver) happen(register, { ...step, id, on }, standing);
}

const districts = ['haibowan', 'wuda', 'hainan'] as const;
/** Classes with pools of their own, one where households may not enter, and one outside of all pools. */
const industries = ['H6210', 'F5211', 'C1310', 'J6620', null];

/** The businesses of a history have one operator, and no other history has him: its cost is its own. */
const operatorOf = ([first = '']: readonly string[]) => `operator-${first}`;
const representativeOf = (businessIds: readonly string[]) => ({
  operatorRef: `new-${operatorOf(businessIds)}`,
  maskedName: '李*',
});

function happen(
  { businessIds, known, facts, newId }: Register,
  { kind, id, on, other, pick }: Step & { id: string; on: string },
  standing: Standing,
): void {
  const present = standing.registrations.at(-1);
  const otherId = businessIds[other] ?? '';
  if (!present) return;
  switch (kind) {
    case 'register':
      return;
    case 'rename':
      facts.push(registrationChanged(id, present, on, { name: `更名主体${pick}` }));
      return;
    case 'move':
      facts.push(registrationChanged(id, present, on, { district: districts[pick % 3] }));
      return;
    case 'change-industry':
      facts.push(registrationChanged(id, present, on, { industryCode: industries[pick % 5] }));
      return;
    case 'convert': {
      if (present.kind === 'enterprise') return;
      const company = aRegistration(newId(), { name: `演示公司${pick}`, kind: 'enterprise' });
      standing.registrations.push(company);
      const district = districts[pick % 3];
      const legalRepresentative = representativeOf(businessIds);
      facts.push(converted(id, [present, company], on, { district, legalRepresentative }));
      return;
    }
    case 'merge':
      return merge(facts, { id, otherId, on }, standing, known.get(otherId));
    case 'split': {
      const [former] = standing.registrations;
      if (!former || former === present || known.has(otherId)) return;
      standing.registrations = [former];
      const parted = { registrations: [present], isOver: false, hasMerged: false, openRecords: [] };
      known.set(otherId, parted);
      facts.push(registered(otherId, present), splitOff(otherId, id, on));
      facts.push(registrationChanged(id, former, on, { name: former.name }));
      return;
    }
    case 'list-credit':
    case 'repair-credit':
    case 'report':
    case 'close':
    case 'undo':
      return record({ facts, newId }, { kind, id, on, pick }, standing);
  }
}

function merge(
  facts: ToldFact[],
  { id, otherId, on }: { id: string; otherId: string; on: string },
  survivor: Standing,
  absorbed: Standing | undefined,
): void {
  if (!absorbed || absorbed === survivor || (absorbed.isOver && absorbed.hasMerged)) return;
  Object.assign(absorbed, { isOver: true, hasMerged: true });
  survivor.hasMerged = true;
  facts.push(merged(id, otherId, on));
}

/** What is told of a business without changing who it is. */
function record(
  { facts, newId }: Pick<Register, 'facts' | 'newId'>,
  { kind, id, on, pick }: { kind: string; id: string; on: string; pick: number },
  standing: Standing,
): void {
  const openRecord = standing.openRecords[0];
  if (kind === 'report') {
    const period = ['2024', '2025', '2024', '2025', '2025-01..2025-09'][pick % 5];
    const source = ['tax', 'annual-report'][(pick >> 3) % 2];
    // Of a line of 2 million: far from it, half way, near it, and over it.
    const value = [50_000_000, 110_000_000, 50_000_000, 170_000_000, 240_000_000][(pick >> 4) % 5];
    facts.push(reported(id, { period, source, value, reportedOn: on }));
  } else if (kind === 'list-credit') {
    const recordId = newId();
    standing.openRecords.push(recordId);
    facts.push(creditListed(id, recordId, { listedOn: on }));
  } else if (kind === 'repair-credit' && openRecord) {
    standing.openRecords.shift();
    facts.push(creditRepaired(id, openRecord, on));
  } else if (kind === 'close') {
    standing.isOver = true;
    facts.push(closed(id, on, { manner: pick % 2 === 0 ? 'cancelled' : 'revoked' }));
  } else if (kind === 'undo' && !standing.hasMerged) {
    Object.assign(standing, { isOver: true, hasMerged: true });
    facts.push(closed(id, on, { voided: true }));
  }
}

/**
 * The same facts as Kafka may hand them on: in order for each key, in any order between them, and some of them again.
 */
export function shuffled<Fact extends { subject: string }>(
  facts: readonly Fact[],
  picks: readonly number[],
): Fact[] {
  const queues = [...Map.groupBy(facts, ({ subject }) => subject).values()].map((told) => [
    ...told,
  ]);
  const sent: Fact[] = [];
  for (let n = 0; queues.some(({ length }) => length > 0); n += 1) {
    const pick = picks[n % picks.length] ?? 0;
    const waiting = queues.filter(({ length }) => length > 0);
    const fact = waiting[pick % waiting.length]?.shift();
    if (fact) sent.push(fact);
    const again = sent[pick % sent.length];
    if (pick % 5 === 0 && again) sent.push(again);
  }
  return sent;
}
