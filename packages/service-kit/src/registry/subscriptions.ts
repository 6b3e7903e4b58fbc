import type { EntityManager } from '@mikro-orm/postgresql';
import type { businessRegistry } from '@tisheng/contracts';
import {
  handOver,
  type Many,
  type ReceivedFact,
  type Subscriptions,
  type SubscriptionsTo,
} from '../messaging/index.ts';
import { keepChanged } from './keep-changed.ts';
import { keepConverted } from './keep-converted.ts';
import {
  keepAnnualReports,
  keepCreditRecords,
  keepCreditRepairs,
  keepFigures,
} from './keep-parts.ts';
import { keepClosed, keepMerged, keepRegistered, keepSplitOff } from './keep-registered.ts';
import type { RegistryParts } from './registry-tables.ts';
import type { Told } from './told.ts';

/** Declared as a method, as a handler is: one of a single type may then stand in a table of all. */
type Keep = { keep(tx: EntityManager, facts: readonly ReceivedFact[]): Promise<void> }['keep'];

/** What keeps the facts of one type, one or many in one statement. */
export function registryKeepers(parts: RegistryParts = {}): Record<string, Keep> {
  const keepReports = async (tx: EntityManager, facts: readonly Told<'FiguresReported'>[]) => {
    if (parts.figures) await keepFigures(tx, facts);
    if (parts.annualReports) await keepAnnualReports(tx, facts);
  };
  return {
    BusinessRegistered: keepRegistered,
    RegistrationChanged: keepChanged,
    BusinessConverted: keepConverted,
    BusinessClosed: keepClosed,
    BusinessesMerged: keepMerged,
    BusinessSplitOff: keepSplitOff,
    ...(parts.figures || parts.annualReports ? { FiguresReported: keepReports } : {}),
    ...(parts.credit
      ? { CreditRecordListed: keepCreditRecords, CreditRecordRepaired: keepCreditRepairs }
      : {}),
  };
}

/**
 * Copies what the register says, a run of facts at once, and then lets the service react: a reaction finds the copy with
 * its fact in it. It asks for a state and not for the fact that led there, so that it comes to the same in whatever order
 * they arrive.
 */
export function registrySubscriptions(
  parts: RegistryParts = {},
  reactions: SubscriptionsTo<typeof businessRegistry> = {},
): Subscriptions {
  const react: Subscriptions = reactions;
  const copies = Object.entries(registryKeepers(parts)).map(([type, keep]): [string, Many] => [
    type,
    { many: copying(keep, react[type]) },
  ]);
  return { ...react, ...Object.fromEntries(copies) };
}

const copying =
  (keep: Keep, reaction: Subscriptions[string] | undefined): Many['many'] =>
  async (heard) => {
    const [first] = heard;
    if (!first) return;
    const facts = heard.map(({ fact }) => fact);
    await keep(first.context.tx, facts);
    if (reaction) await handOver(reaction, heard);
  };
