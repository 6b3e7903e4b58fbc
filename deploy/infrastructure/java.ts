import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const oldestMajor = 17;

/** What is missing is said in words that a person can act on. */
export type Found<T> = { found: T } | { missing: string };

export async function findJava(): Promise<Found<string>> {
  const home = process.env['JAVA_HOME'];
  const java = home ? join(home, 'bin', 'java') : 'java';
  try {
    const { stderr, stdout } = await run(java, ['-version'], { timeout: 15_000 });
    const major = Number(/version "(?:1\.)?(\d+)/.exec(stderr + stdout)?.[1] ?? 0);
    if (major >= oldestMajor) return { found: java };
    return { missing: `Java ${major} 过旧，需要 ${oldestMajor} 或更高 (Java is too old)` };
  } catch {
    return { missing: '未找到 Java 17+ (no Java)' };
  }
}

/** Runs Maven quietly; on Windows it is a script that only the shell can start. */
export async function runMaven(args: string[], cwd: string, timeoutMs: number): Promise<void> {
  const shell = process.platform === 'win32';
  const options = { cwd, timeout: timeoutMs, maxBuffer: 4_000_000, shell };
  await run('mvn', ['-B', '-q', ...args], options);
}
