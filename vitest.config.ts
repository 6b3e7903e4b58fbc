import { defineConfig } from 'vitest/config';

const seed = 20261123;
const servers = ['./packages/test-kit/src/global-setup.ts'];
const needServers = ['**/*.delivery.test.ts', '**/*.service.test.ts'];

/** unit: nothing · service: PostgreSQL · delivery: PostgreSQL and Kafka · acceptance: the running city. */
export default defineConfig({
  test: {
    maxWorkers: 2,
    sequence: { seed },
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: [
            '{packages,services}/*/src/**/*.test.ts',
            'services/portal/console/src/**/*.test.ts',
            'packages/*/test/**/*.test.ts',
            'deploy/{demo,infrastructure,invariants,kafka,ops,postgres,tidy}/**/*.test.ts',
          ],
          exclude: ['**/node_modules/**', ...needServers],
        },
      },
      {
        extends: true,
        test: {
          name: 'service',
          include: ['services/*/test/**/*.test.ts', '{packages,deploy}/**/*.service.test.ts'],
          exclude: ['**/node_modules/**', '**/*.delivery.test.ts'],
          globalSetup: servers,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'delivery',
          include: ['{packages,services}/*/test/**/*.delivery.test.ts'],
          globalSetup: servers,
          testTimeout: 60_000,
          hookTimeout: 180_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'acceptance',
          include: ['deploy/acceptance/**/*.test.ts'],
          globalSetup: servers,
          fileParallelism: false,
          testTimeout: 600_000,
          hookTimeout: 600_000,
        },
      },
    ],
  },
});
