import {
  type CalendarOverlay,
  type CalendarYear,
  type Citation,
  District,
  heard,
  PermitType,
  type PolicyId,
  type PolicyParameters,
  type PolicyRef,
  policyNames,
  policyParameters,
} from '@tisheng/contracts';
import type { Calendar } from '@tisheng/workdays';
import type { z } from 'zod';
import { districtFirst, type Held, isInForce } from '../in-force.ts';
import { refuse } from '../refusal.ts';

export type PolicyRow = Held & {
  policyId: PolicyId;
  scope: District | 'city';
  version: number;
  citation: Citation;
  parameters: unknown;
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
    this.#permitTypes = types.map((type) => heard(PermitType).parse(type));
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
    const inForce = this.#policies.filter((row) => row.policyId === id && isInForce(row, on));
    const row = districtFirst(inForce, district);
    if (!row) return null;
    const { document, number, item } = row.citation;
    return {
      parameters: heard<z.ZodType>(policyParameters[id]).parse(
        row.parameters,
      ) as PolicyParameters<Id>,
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

  /** Districts in which a version of the policy is in force, their own or the city's. */
  districtsUnder(id: PolicyId, on: string): District[] {
    return District.options.filter((district) => this.findPolicy(id, on, district) !== null);
  }

  permitTypes(on: string): PermitType[] {
    return this.#permitTypes.filter((type) => isInForce(type, on));
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
