import { businessRegistry } from '@tisheng/contracts';
import { announceMany, type CommandContext } from '@tisheng/service-kit/messaging';
import { loadTaxRows, writeTaxRows } from '#persistence/imports/tax-figures.ts';

/** The tax list says turnover and who is a general taxpayer, each with `tax` as its source. */
export async function takeInTaxRows(
  context: CommandContext,
  batchId: string,
  numbers: readonly number[],
): Promise<void> {
  const { tx, today, cause } = context;
  const rows = await loadTaxRows(tx, batchId, numbers);
  await writeTaxRows(tx, batchId, numbers, { today, by: cause.actor });
  await announceMany(
    context,
    businessRegistry,
    rows.map(({ businessId, figures, generalTaxpayer }) => ({
      subject: `business/${businessId}`,
      partitionkey: businessId,
      facts: [
        {
          type: 'FiguresReported' as const,
          data: {
            businessId,
            figures: figures.map((figure) => ({
              ...figure,
              source: 'tax' as const,
              reportedOn: today,
            })),
            generalTaxpayer,
          },
        },
      ],
    })),
  );
}
