import { randomUUID } from 'node:crypto';
import type { CalendarYear } from '@tisheng/contracts';
import type { CommandContext } from '@tisheng/service-kit/messaging';
import { allChanged, type Portion } from '@tisheng/service-kit/service';
import { officialCalendar } from '@tisheng/workdays';
import { emptyCalendar, withYear } from '#domain/calendar.ts';
import { foundingPermitTypes } from '#founding/permit-types.ts';
import { foundingPolicies } from '#founding/plan-policies.ts';
import { newNotice, publishCalendar } from './calendar-notices.ts';
import { newPermitTypeDraft, publishPermitType } from './permit-types.ts';
import { newPolicyDraft, publishPolicy } from './policies.ts';
import { drafted } from './version-publication.ts';

/**
 * Gives an empty rulebook the texts the city begins with, as `system:founding`; a text that has any version is
 * left alone, so a later release may bring a new policy and never overwrites an officer's word.
 */
export async function foundRulebook(context: CommandContext): Promise<Portion> {
  const found = (await foundCalendar(context)) + (await foundPermitTypes(context));
  return allChanged(found + (await foundPolicies(context)));
}

async function foundCalendar(context: CommandContext): Promise<number> {
  const { tx, cause } = context;
  const [known] = await tx.execute<unknown[]>('select 1 from calendars limit 1');
  if (known) return 0;
  const years = officialCalendar.years.map(toContract);
  const notices = years.map((year) => newNotice(tx, { kind: 'year', ...year }, drafted(cause)));
  await tx.flush();
  const calendar = years.reduce(withYear, emptyCalendar);
  await publishCalendar(context, calendar, notices, years.map((year) => year.notice).join('、'));
  return years.length;
}

function toContract(year: (typeof officialCalendar.years)[number]): CalendarYear {
  const { publishedOn, offDays, makeupWorkdays } = year;
  if (!publishedOn) throw new Error(`the notice of ${year.year} has no day`);
  const { notice } = year;
  const days = { offDays: { ...offDays }, makeupWorkdays: [...makeupWorkdays] };
  return { year: year.year, notice, noticeOn: publishedOn, ...days };
}

async function foundPermitTypes(context: CommandContext): Promise<number> {
  const known = await knownKeys(
    context,
    'select distinct permit_type_id as key from permit_types where number is not null',
  );
  const missing = foundingPermitTypes.filter(({ permitTypeId }) => !known.has(permitTypeId));
  for (const text of missing)
    await publishPermitType(context, await newPermitTypeDraft(context, randomUUID(), text));
  return missing.length;
}

async function foundPolicies(context: CommandContext): Promise<number> {
  const keys = `select distinct policy_id || '/' || scope as key from policies where number is not null`;
  const known = await knownKeys(context, keys);
  const missing = foundingPolicies.filter(
    ({ policyId, scope }) => !known.has(`${policyId}/${scope}`),
  );
  for (const text of missing)
    await publishPolicy(context, await newPolicyDraft(context, randomUUID(), text));
  return missing.length;
}

async function knownKeys({ tx }: CommandContext, sql: string): Promise<Set<string>> {
  const rows = await tx.execute<{ key: string }[]>(sql);
  return new Set(rows.map(({ key }) => key));
}
