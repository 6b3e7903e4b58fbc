/** What a scan is beside the materials of its case; those go by their keys. */

/** 新证: without its scan a case is not completed. */
export const newPermitKind = 'new-permit';
/** 送达回证: signed, it says that the decision has reached the applicant. */
export const deliveryReceiptKind = 'delivery-receipt';
