export { formatDay, formatDayLong, formatInstant, NOTHING } from './dates.ts';
export {
  maskAccount,
  maskCreditCode,
  maskIdNumber,
  maskPersonName,
  maskPhone,
} from './masking.ts';
export { formatWanYuan, formatYuan, formatYuanUppercase, parseYuanToFen } from './money.ts';
export { formatRatio } from './ratio.ts';
export { foldForSearch, searchSigns, searchWords } from './search.ts';
