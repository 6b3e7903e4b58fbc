import type { TestProject } from 'vitest/node';
import { databaseContainer, dockerAnswers, kafkaContainer } from './containers.ts';

/**
 * The servers of a test run: given ones win (`npm test` gives its own), else containers where Docker runs.
 * Only delivery tests need a broker; a missing one fails, it never skips.
 */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const needsBroker = ['delivery', 'acceptance'].includes(project.name);
  const stops: (() => Promise<void>)[] = [];
  if (!process.env['DATABASE_URL']) stops.push(await provide('DATABASE_URL', databaseContainer));
  if (needsBroker && !process.env['KAFKA_BROKERS']) {
    stops.push(await provide('KAFKA_BROKERS', kafkaContainer));
  }
  return async () => {
    await Promise.all(stops.map((stop) => stop()));
  };
}

async function provide(
  variable: 'DATABASE_URL' | 'KAFKA_BROKERS',
  container: () => Promise<{ address: string; stop: () => Promise<void> }>,
): Promise<() => Promise<void>> {
  if (!(await dockerAnswers())) {
    throw new Error(
      `${variable} is not set and Docker does not run: use \`npm test\`, it brings both.`,
    );
  }
  const { address, stop } = await container();
  process.env[variable] = address;
  return async () => {
    delete process.env[variable];
    await stop();
  };
}
