import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
export const home = join(root, '.tisheng');
export const modules = join(root, 'node_modules');
export const onWindows = process.platform === 'win32';
