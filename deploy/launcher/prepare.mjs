import { accessSync, constants, existsSync, mkdirSync, statfsSync } from 'node:fs';
import { installDependencies } from './dependencies.mjs';
import { findNode24 } from './node-24.mjs';
import { home, modules, root } from './paths.mjs';
import { Obstacle } from './say.mjs';

const gigabyte = 1024 ** 3;

/** Everything the commands share: a folder to write in, disk space, dependencies, and Node 24. */
export async function prepare() {
  requireWritable();
  requireSpace();
  await installDependencies();
  return findNode24();
}

export function requireWritable() {
  try {
    accessSync(root, constants.W_OK);
    mkdirSync(home, { recursive: true });
    accessSync(home, constants.W_OK);
  } catch {
    throw new Obstacle(
      `文件夹不可写：${root}。请复制到有写权限的位置，或修改权限后重试。`,
      'This folder cannot be written: copy it elsewhere, or change its permissions, and try again.',
    );
  }
}

export function requireSpace() {
  const needed = existsSync(modules) ? 0.5 : 2.5;
  const free = freeGigabytes();
  if (free >= needed) return;
  throw new Obstacle(
    `磁盘空间不足：剩余 ${free.toFixed(1)} GB，至少需要 ${needed} GB。请清理磁盘后重试。`,
    `Not enough disk space: ${free.toFixed(1)} GB left, ${needed} GB needed.`,
  );
}

export function freeGigabytes() {
  if (typeof statfsSync !== 'function') return Number.POSITIVE_INFINITY;
  const { bavail, bsize } = statfsSync(root);
  return (bavail * bsize) / gigabyte;
}
