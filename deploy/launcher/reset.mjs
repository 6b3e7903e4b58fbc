import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { requireNothingRuns } from './instance-lock.mjs';
import { home } from './paths.mjs';
import { output } from './run.mjs';
import { Obstacle, runMain, say } from './say.mjs';

/** What was fetched or measured is no data of the city. */
const kept = new Set(['cache', 'test-reports']);

await runMain(() => {
  requireNothingRuns();
  for (const path of [movedDatabase(), ...folders()]) removeFolder(path);
  removeContainerVolumes();
  say(
    '演示数据已清除，下次 npm start 将重新生成。',
    'The demo data are gone; the next npm start makes new ones.',
  );
  return 0;
});

function folders() {
  if (!existsSync(home)) return [];
  return readdirSync(home)
    .filter((name) => !kept.has(name))
    .map((name) => join(home, name));
}

/** As root the database may stand outside of a private clone; it left word where. */
function movedDatabase() {
  const note = join(home, 'postgres', 'moved-to');
  return existsSync(note) ? readFileSync(note, 'utf8').trim() : undefined;
}

function removeFolder(path) {
  if (path === undefined) return;
  try {
    rmSync(path, { recursive: true, force: true });
  } catch (problem) {
    throw new Obstacle(`无法删除 ${path}：${problem.message}`, 'This folder cannot be removed.');
  }
}

function removeContainerVolumes() {
  const volumes = output('docker', ['volume', 'ls', '--quiet', '--filter', 'name=tisheng-kafka-']);
  for (const volume of (volumes ?? '').split('\n').filter(Boolean)) {
    output('docker', ['volume', 'rm', volume]);
  }
}
