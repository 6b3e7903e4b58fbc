import { spawnSync } from 'node:child_process';
import { chmodSync, closeSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { eventually } from '@tisheng/test-kit';
import { expect, test } from 'vitest';
import { checkCity, checkCityInMotion } from '../invariants/city.ts';
import { superviseCity } from './supervised-city.ts';
import { startTraffic } from './traffic.ts';

const diskMegabytes = 400;

/** A disk of its own for the databases; the words of `mount` where this is not allowed. */
function mountDisk(folder: string): string | null {
  mkdirSync(folder, { recursive: true });
  const size = `size=${diskMegabytes}m`;
  const { status, stderr, error } = spawnSync('mount', [
    '-t',
    'tmpfs',
    '-o',
    size,
    'tmpfs',
    folder,
  ]);
  return status === 0 ? null : (error?.message ?? String(stderr));
}

const unmount = (folder: string) => void spawnSync('umount', ['-l', folder]);

/** Writes until there is no room for one more byte. */
function fill(file: string): void {
  const ballast = openSync(file, 'w');
  try {
    for (const size of [1 << 20, 1 << 12, 1]) writeWhileRoom(ballast, Buffer.alloc(size, 1));
  } finally {
    closeSync(ballast);
  }
}

function writeWhileRoom(file: number, chunk: Buffer): void {
  for (;;) {
    try {
      if (writeSync(file, chunk) < chunk.length) return;
    } catch {
      return;
    }
  }
}

test('a full disk is answered with 503, leaves nothing half done, and is over once there is room', async ({
  skip,
}) => {
  let refused: string | null = null;
  let disk = '';
  const city = await superviseCity('disk', (home) => {
    // PostgreSQL does not run as root: its folder must be one that others may enter.
    chmodSync(home, 0o755);
    disk = join(home, 'postgres');
    refused = mountDisk(disk);
  });
  try {
    if (refused !== null) skip(`no disk of limited size can be mounted here: ${String(refused)}`);
    const traffic = await startTraffic(city.url);
    await traffic.more(20);
    fill(join(disk, 'ballast'));
    await eventually(() => expect(traffic.away()).toBeGreaterThan(10), { timeoutMs: 60_000 });
    await checkCityInMotion(city.servers());
    rmSync(join(disk, 'ballast'));
    await traffic.more(20);
    await traffic.settle(city.servers());
    await checkCity(city.servers(), { promised: traffic.promised });
  } finally {
    city.city.stop();
    await city.city.ended;
    unmount(disk);
    await city.end();
  }
});
