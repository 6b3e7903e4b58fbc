import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths.mjs';
import { run, tool } from './run.mjs';
import { Obstacle, say } from './say.mjs';

const folder = join(root, 'services', 'portal', 'console');
const built = join(folder, 'dist', '.built-from');
const sources = [folder, join(root, 'packages', 'formats', 'src')];
const passedOver = new Set(['node_modules', 'dist']);

/** Builds the console when its sources are not those of the last build. */
export async function buildConsole(node, env) {
  const state = sourceState();
  if (existsSync(built) && readFileSync(built, 'utf8') === state) return;
  say('正在构建控制台…', 'Building the console …');
  const args = [tool('vite/bin/vite.js'), 'build', '--logLevel=warn'];
  const code = await run(node, args, { cwd: folder, env });
  if (code !== 0) {
    throw new Obstacle(
      '控制台构建失败，原因见上。',
      'The console cannot be built; the reason is above.',
    );
  }
  writeFileSync(built, state);
}

function sourceState() {
  const hash = createHash('sha256').update(readFileSync(join(root, 'package-lock.json')));
  for (const file of sources.flatMap(filesBelow)) hash.update(file).update(readFileSync(file));
  return hash.digest('hex');
}

function filesBelow(path) {
  return readdirSync(path, { withFileTypes: true })
    .filter(({ name }) => !passedOver.has(name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const below = join(path, entry.name);
      return entry.isDirectory() ? filesBelow(below) : [below];
    });
}
