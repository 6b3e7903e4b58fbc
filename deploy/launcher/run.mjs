import { spawn, spawnSync } from 'node:child_process';
import { delimiter, dirname, join } from 'node:path';
import { modules, onWindows, root } from './paths.mjs';

/** The tools of the project and Node 24 come first in the path of everything we start. */
export function environment(node, more = {}) {
  const path = [join(modules, '.bin'), dirname(node), process.env.PATH].join(delimiter);
  return {
    ...process.env,
    PATH: path,
    TURBO_TELEMETRY_DISABLED: '1',
    DO_NOT_TRACK: '1',
    ...more,
  };
}

/** Runs to the end with its output on the screen; resolves to its exit code. */
export function run(command, args, { env = process.env, cwd = root, stdin = 'ignore' } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd, env, stdio: [stdin, 'inherit', 'inherit'] });
    child.once('error', (problem) => {
      console.error(`${command}: ${problem.message}`);
      resolve(1);
    });
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

/** The text a command prints, or undefined when it cannot be run. */
export function output(command, args, timeout = 15_000) {
  const result = spawnSync(command, args, { encoding: 'utf8', timeout, shell: onWindows });
  return result.status === 0 ? `${result.stdout}${result.stderr}`.trim() : undefined;
}

/** A tool of node_modules by its file, since .bin holds no JavaScript on Windows. */
export function tool(path) {
  return join(modules, path);
}
