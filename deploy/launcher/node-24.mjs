import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { modules, onWindows } from './paths.mjs';
import { output } from './run.mjs';
import { Obstacle } from './say.mjs';

const oldest = [24, 6];

/** The Node that came with the dependencies, else the one we run on, else a clear request. */
export function findNode24() {
  const system = onWindows ? 'win' : process.platform;
  const program = onWindows ? 'node.exe' : 'node';
  const brought = join(modules, `node-${system}-${process.arch}`, 'bin', program);
  for (const node of [brought, process.execPath]) {
    if (existsSync(node) && isNewEnough(output(node, ['--version']))) return node;
  }
  throw new Obstacle(
    `需要 Node.js 24.6 或更高版本（当前 ${process.version}）。请从 https://nodejs.org/zh-cn/download 安装 24 版后重试。`,
    `Node.js 24.6 or newer is needed (this is ${process.version}). Install version 24 from https://nodejs.org and try again.`,
  );
}

export function isNewEnough(version) {
  const [major = 0, minor = 0] = (version ?? '').replace('v', '').split('.').map(Number);
  return major > oldest[0] || (major === oldest[0] && minor >= oldest[1]);
}
