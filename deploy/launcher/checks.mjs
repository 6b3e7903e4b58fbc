import { run, tool } from './run.mjs';

/** The checks that need no server; each counts as one. */
const checks = [
  { name: 'format', path: '@biomejs/biome/bin/biome', args: ['check', '.'] },
  { name: 'lint', path: 'oxlint/bin/oxlint', args: ['.'] },
  {
    name: 'types',
    path: 'turbo/bin/turbo',
    args: ['run', 'typecheck', '--output-logs=errors-only', '--continue', '--concurrency=2'],
  },
  { name: 'boundaries', path: 'turbo/bin/turbo', args: ['boundaries'] },
  { name: 'dead-code', path: 'knip/bin/knip.js', args: [] },
];

export const checkNames = checks.map(({ name }) => name);

export async function runChecks(node, env, wanted, tally) {
  for (const { name, path, args } of checks) {
    if (!wanted(name)) continue;
    console.log(`\n▶ ${name}`);
    const code = await run(node, [tool(path), ...args], { env });
    tally.count(name, code === 0 ? 1 : 0, code === 0 ? 0 : 1);
  }
}
