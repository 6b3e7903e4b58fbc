import { businessRegistry } from '@tisheng/contracts';
import { announce, type CommandContext, type ReceivedFact } from '@tisheng/service-kit/messaging';
import { type UseChange, useChange } from '#domain/business-use.ts';
import { closeUse, findTakenBack, openUse, shareBusiness } from '#persistence/business-uses.ts';

/** Keeps who uses which business, as the facts of the others say it. */
export async function hearOfUse(
  context: CommandContext,
  { type, data, occurredOn }: ReceivedFact,
): Promise<void> {
  const told = useChange(type, data);
  if (told?.change === 'begins') await beginUse(context, { ...told, since: occurredOn });
  if (told?.change === 'ends') await endUse(context, { ...told, endedOn: occurredOn });
}

type Begins = Extract<UseChange, { change: 'begins' }> & { since: string };
type Ends = Extract<UseChange, { change: 'ends' }> & { endedOn: string };

/** What slips through between an undo and the fact of a use becomes a task of a person: nobody else would see it. */
async function beginUse(context: CommandContext, use: Begins): Promise<void> {
  const { tx } = context;
  const { businessId, service, thing, what, since } = use;
  await openUse(tx, use);
  await shareBusiness(tx, businessId);
  const takenBack = await findTakenBack(tx, businessId);
  if (!takenBack) return;
  const { name, district } = takenBack;
  await announce(context, businessRegistry, about(businessId), [
    {
      type: 'TakenBackBusinessUsed',
      data: { businessId, district, name, service, thing, what, since },
    },
  ]);
}

async function endUse(context: CommandContext, { service, thing, endedOn }: Ends): Promise<void> {
  const { tx } = context;
  const ended = await closeUse(tx, { service, thing, endedOn });
  if (!ended || !(await findTakenBack(tx, ended.businessId))) return;
  await announce(context, businessRegistry, about(ended.businessId), [
    { type: 'TakenBackUseEnded', data: { ...ended, service, thing, endedOn } },
  ]);
}

const about = (businessId: string) => ({
  subject: `business/${businessId}`,
  partitionkey: businessId,
});
