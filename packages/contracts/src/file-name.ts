import { z } from 'zod';
import { tidyText, unseenSign } from './visible-text.ts';

const lengthMax = 200;
const misnamed = `文件名不超过 ${lengthMax} 字，不含路径（/ 与 \\）和看不见的字符`;

const isName = (name: string) =>
  !/[/\\:*?"<>|]/.test(name) && !/^\.+$/.test(name) && unseenSign(name, 'one') === null;

/** The bare name of a file as a person sees it: no folder, no control, nothing that a file system reads as more. */
export const FileName = z
  .string(misnamed)
  .overwrite(tidyText)
  .min(1, misnamed)
  .max(lengthMax, misnamed)
  .refine(isName, misnamed);
