import type { EntityManager } from '@mikro-orm/postgresql';
import type { District, Programme } from '@tisheng/contracts';
import { foldedSql, listPage, type Page, searchPatterns } from '@tisheng/service-kit/database';
import { isNamed } from '@tisheng/service-kit/registry';
import type { ClaimStatus } from '#domain/claim.ts';
import { ClaimRow } from './claim-row.ts';

export type ClaimFilter = {
  status?: ClaimStatus | undefined;
  programme?: Programme | undefined;
  district?: District | undefined;
  businessId?: string | undefined;
  onHold?: boolean | undefined;
  q?: string | undefined;
  sort: 'lodgedOn' | '-lodgedOn' | 'number' | '-number' | 'amountFen' | '-amountFen';
  limit: number;
  offset: number;
};

const orders: Record<ClaimFilter['sort'], string> = {
  lodgedOn: 'c.lodged_on, c.id',
  '-lodgedOn': 'c.lodged_on desc, c.id desc',
  number: 'c.number, c.id',
  '-number': 'c.number desc, c.id desc',
  amountFen: 'c.amount_fen, c.id',
  '-amountFen': 'c.amount_fen desc, c.id desc',
};

/** Claims of some districts, found by number, and by the present and former names of their businesses. */
export async function listClaimRows(
  em: EntityManager,
  districts: readonly District[],
  { sort, limit, offset, ...filter }: ClaimFilter,
): Promise<Page<ClaimRow>> {
  const values: unknown[] = [];
  const place = (value: unknown) => `$${values.push(value)}`;
  const conditions = [`c.district = any(${place(districts)}::text[])`];
  if (filter.status) conditions.push(`c.status = ${place(filter.status)}`);
  if (filter.programme) conditions.push(`c.programme = ${place(filter.programme)}`);
  if (filter.businessId) conditions.push(`c.business_id = ${place(filter.businessId)}`);
  if (filter.onHold !== undefined)
    conditions.push(`(c.hold_reason is not null) = ${place(filter.onHold)}`);
  const patterns = searchPatterns(filter.q);
  if (patterns.length > 0) conditions.push(isFound(place(patterns)));
  const from = `claims c left join registry_businesses b using (business_id)
    where ${conditions.join(' and ')}`;
  const listed = { columns: 'c.id', from, order: orders[sort], values };
  const { rows, total } = await listPage<{ id: string }>(em, listed, { limit, offset });
  const found = await em.find(ClaimRow, { id: { $in: rows.map(({ id }) => id) } });
  const byId = new Map(found.map((row) => [row.id, row]));
  return { rows: rows.flatMap(({ id }) => byId.get(id) ?? []), total };
}

/** By the number, by the name under which it was lodged, or as every list finds a business. */
const isFound = (patterns: string) => `(lower(c.number) like all(${patterns}::text[])
  or ${foldedSql('c.business_name')} like all(${patterns}::text[])
  or ${isNamed('b', patterns)})`;
