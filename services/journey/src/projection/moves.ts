import type { Readers } from './entry.ts';
import type { TaskBook } from './task.ts';

/** 迁移: where a business is, by the registry's own word; what follows a business goes along. */
export function moves(book: TaskBook): Readers<void> {
  return {
    BusinessRegistered: ({ data }) => book.settle(data.businessId, data.district),
    RegistrationChanged: ({ data: { businessId, changes } }) => {
      if (changes.district) book.settle(businessId, changes.district);
    },
    BusinessConverted: ({ data }) => book.settle(data.businessId, data.district),
    BusinessesMerged: ({ data }) => book.join(data.absorbedBusinessId, data.businessId),
  };
}
