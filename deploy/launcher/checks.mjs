import { run, tool } from './run.mjs';

/** The checks that need no server: [name, tool of node_modules, its arguments]. Each counts as one. */
const checks = [
  ['format', '@biomejs/biome/bin/biome', ['check', '.']],
  ['lint', 'oxlint/bin/oxlint', ['.']],
  ['types', 'turbo/bin/turbo', ['run', 'typecheck', '--output-logs=errors-only', '--continue']],
  ['boundaries', 'turbo/bin/turbo', ['boundaries']],
  ['dead-code', 'knip/bin/knip.js', []],
];

export const checkNames = checks.map(([name]) => name);

export async function runChecks(node, env, wanted, tally) {
  for (const [name, path, args] of checks) {
    if (!wanted(name)) continue;
    console.log(`\n▶ ${name}`);
    const code = await run(node, [tool(path), ...args], { env });
    tally.count(name, code === 0 ? 1 : 0, code === 0 ? 0 : 1);
  }
}
