import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { home } from './paths.mjs';
import { run, tool } from './run.mjs';

/** Runs one project of vitest.config.ts and counts its tests; a run that breaks otherwise counts as one failure. */
export async function runProject(node, env, name, filters, tally) {
  console.log(`\n▶ ${name}`);
  const folder = join(home, 'test-reports');
  mkdirSync(folder, { recursive: true });
  const report = join(folder, `${name}.json`);
  rmSync(report, { force: true });
  const args = [
    tool('vitest/vitest.mjs'),
    'run',
    `--project=${name}`,
    '--passWithNoTests',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
    ...filters,
  ];
  const code = await run(node, args, { env });
  const { passed, failed } = countsOf(report);
  tally.count(name, passed, code !== 0 && failed === 0 ? 1 : failed);
}

function countsOf(report) {
  try {
    const { numPassedTests, numFailedTests, testResults } = JSON.parse(
      readFileSync(report, 'utf8'),
    );
    const unloaded = testResults.filter(
      ({ status, assertionResults }) =>
        status === 'failed' && assertionResults.every((one) => one.status !== 'failed'),
    );
    return { passed: numPassedTests, failed: numFailedTests + unloaded.length };
  } catch {
    return { passed: 0, failed: 0 };
  }
}
