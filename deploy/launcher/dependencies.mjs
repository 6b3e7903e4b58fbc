import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { modules, onWindows, root } from './paths.mjs';
import { run } from './run.mjs';
import { Obstacle, say } from './say.mjs';

/** npm notes what it has installed; when that is not what the lockfile wants, install again. */
export async function installDependencies() {
  if (isInstalled()) return;
  say(
    '正在安装依赖（首次约 1 分钟）…',
    'Installing dependencies (about a minute the first time) …',
  );
  const [npm, args] = npmCommand();
  // What npm warns of, such as EBADENGINE for each package, concerns the Node of the caller: the city runs on Node 24.
  const code = await run(npm, [...args, 'ci', '--no-audit', '--no-fund', '--loglevel=error']);
  if (code === 0) return;
  throw new Obstacle(
    '依赖安装失败：请检查网络，或用 npm config set registry 指定可用的镜像后重试。',
    'npm ci failed: check the network, or set a registry that can be reached, and try again.',
  );
}

export function isInstalled() {
  const wanted = packagesOf(join(root, 'package-lock.json'));
  const installed = packagesOf(join(modules, '.package-lock.json'));
  if (wanted === undefined || installed === undefined) return false;
  return Object.entries(wanted).every(
    ([path, entry]) =>
      !path.includes('node_modules/') ||
      entry.link ||
      entry.optional ||
      installed[path]?.version === entry.version,
  );
}

function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return undefined;
  }
}

/** npm tells its own script where it is; so the same npm installs that started us. */
function npmCommand() {
  const script = process.env.npm_execpath;
  if (script !== undefined && script.endsWith('.js')) return [process.execPath, [script]];
  return onWindows ? ['cmd', ['/c', 'npm']] : ['npm', []];
}
