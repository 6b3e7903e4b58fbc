import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { type VirtualClock, virtualClock } from '@tisheng/service-kit/clock';

/**
 * 演示时钟: one for all services, moved by hand, and kept over a restart: it goes on where it stood, plus the time
 * that has passed since.
 */
export function keptDemoClock(file: string, startsAt: Date): VirtualClock {
  const clock = virtualClock(existsSync(file) ? readKept(file) : startsAt);
  clock.onAdvance(() => keep(file, clock.now()));
  keep(file, clock.now());
  return clock;
}

/** Where it stands, for whoever only reads it; null before the first start. */
export function readDemoInstant(file: string): Date | null {
  return existsSync(file) ? readKept(file) : null;
}

function readKept(file: string): Date {
  const { shown, at } = JSON.parse(readFileSync(file, 'utf8')) as { shown: string; at: string };
  const passedMs = Math.max(0, Date.now() - new Date(at).getTime());
  return new Date(new Date(shown).getTime() + passedMs);
}

/** Written aside and renamed: a kill leaves the old reading or the new one, never half a file. */
function keep(file: string, shown: Date): void {
  mkdirSync(dirname(file), { recursive: true });
  const aside = `${file}.new`;
  writeFileSync(
    aside,
    JSON.stringify({ shown: shown.toISOString(), at: new Date().toISOString() }),
  );
  renameSync(aside, file);
}
