import {
  type CalendarOverlay,
  type CalendarYear,
  type Citation,
  type District,
  PermitType,
  type PolicyId,
  type PolicyParameters,
  type PolicyRef,
  policyNames,
  policyParameters,
} from '@tisheng/contracts';
import type { Calendar } from '@tisheng/workdays';
import { refuse } from '../refusal.ts';

export type PolicyRow = {
  policyId: PolicyId;
  scope: District | 'city';
  version: number;
  effectiveFrom: string;
  effectiveTo: string | null;
  citation: Citation;
  parameters: unknown;
  withdrawnOn: string | null;
};
export type CalendarRow = {
  calendarVersion: number;
  years: CalendarYear[];
  overlays: CalendarOverlay[];
  notice: string;
};

export type DatedCalendar = Calendar & { version: number; notice: string };

export const datedCalendar = ({ calendarVersion, years, overlays, notice }: CalendarRow) =>
  ({ years, overlays, version: calendarVersion, notice }) satisfies DatedCalendar;

/** A policy as a decision uses it: typed parameters, and the ground that travels with the fact. */
export type PolicyInForce<Id extends PolicyId> = {
  parameters: PolicyParameters<Id>;
  ground: PolicyRef;
};

/** What a service knows of the rulebook at one version of its copies. */
export class Reference {
  readonly version: number;
  readonly #policies: PolicyRow[];
  readonly #calendar: CalendarRow | null;
  readonly #permitTypes: PermitType[];

  constructor(
    version: number,
    policies: PolicyRow[],
    calendar: CalendarRow | null,
    types: unknown[],
  ) {
    this.version = version;
    this.#policies = policies;
    this.#calendar = calendar;
    this.#permitTypes = types.map((type) => PermitType.parse(type));
  }

  /** @throws Refusal `calendar-missing` until the first calendar has arrived. */
  get calendar(): DatedCalendar {
    if (!this.#calendar) throw refuse('calendar-missing', '工作日历尚未送达，请稍后再试');
    return datedCalendar(this.#calendar);
  }

  /** The version in force on a day; a district's own goes before the city's. */
  findPolicy<Id extends PolicyId>(
    id: Id,
    on: string,
    district?: District,
  ): PolicyInForce<Id> | null {
    const ofPolicy = this.#policies.filter((row) => row.policyId === id);
    const inForce = ofPolicy.filter(
      (row) =>
        holds(row, on) &&
        (row.withdrawnOn === null || on < row.withdrawnOn) &&
        !ofPolicy.some(
          (later) => later.scope === row.scope && !neverHeld(later) && supersedes(later, row, on),
        ),
    );
    const row = newest(inForce, district) ?? newest(inForce, 'city');
    if (!row) return null;
    const { document, number, item } = row.citation;
    return {
      parameters: policyParameters[id].parse(row.parameters) as PolicyParameters<Id>,
      ground: {
        policyId: id,
        version: row.version,
        citation: `${document}${number ? `（${number}）` : ''}${item}`,
      },
    };
  }

  /** @throws Refusal `policy-not-in-force` (facts: policyId, on) */
  policy<Id extends PolicyId>(id: Id, on: string, district?: District): PolicyInForce<Id> {
    const policy = this.findPolicy(id, on, district);
    if (policy) return policy;
    const message = `“${policyNames[id]}”在 ${on} 没有生效的版本，请政策编辑先行发布`;
    throw refuse('policy-not-in-force', message, { policyId: id, on });
  }

  permitTypes(on: string): PermitType[] {
    return this.#permitTypes.filter(
      (type) =>
        holds(type, on) &&
        !this.#permitTypes.some(
          (later) => later.permitTypeId === type.permitTypeId && supersedes(later, type, on),
        ),
    );
  }

  findPermitType(permitTypeId: string, on: string): PermitType | null {
    return this.permitTypes(on).find((type) => type.permitTypeId === permitTypeId) ?? null;
  }

  /** What is still missing before a service may say that it is ready. */
  missing(needs: ReferenceNeeds): string[] {
    const policies = (needs.policies ?? []).filter(
      (id) => !this.#policies.some((row) => row.policyId === id),
    );
    return [
      ...policies.map((id) => `policy ${id}`),
      ...(needs.calendar && !this.#calendar ? ['calendar'] : []),
      ...(needs.permitTypes && this.#permitTypes.length === 0 ? ['permit types'] : []),
    ];
  }
}

export type ReferenceNeeds = { policies?: PolicyId[]; calendar?: boolean; permitTypes?: boolean };

type Dated = { version: number; effectiveFrom: string; effectiveTo: string | null };

function holds({ effectiveFrom, effectiveTo }: Dated, on: string): boolean {
  return effectiveFrom <= on && (effectiveTo === null || on <= effectiveTo);
}

/** Withdrawn before its first day, a version has ended nothing. */
function neverHeld({ effectiveFrom, withdrawnOn }: PolicyRow): boolean {
  return withdrawnOn !== null && withdrawnOn <= effectiveFrom;
}

/** A version ends the former one on the day before its first, for good: also when it is withdrawn later. */
function supersedes(later: Dated, former: Dated, on: string): boolean {
  return (
    later.version > former.version &&
    later.effectiveFrom >= former.effectiveFrom &&
    later.effectiveFrom <= on
  );
}

function newest(rows: PolicyRow[], scope: string | undefined): PolicyRow | null {
  const ofScope = rows.filter((row) => row.scope === scope);
  return ofScope.toSorted((a, b) => b.version - a.version)[0] ?? null;
}
