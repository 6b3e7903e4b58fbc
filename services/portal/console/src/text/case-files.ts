import { scanNames } from '@tisheng/contracts/words';
import { optionsOf } from './options.ts';

/** 新证: without its scan a case is not completed. */
export const newPermitKind = 'new-permit';

/** What a scan is, beside the materials of the case itself. */
export const caseFileKinds = optionsOf(scanNames);

/** `1.2 MB`, `48 kB`. */
export const sizeText = (bytes: number): string =>
  bytes < 1_000_000 ? `${Math.ceil(bytes / 1_000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
