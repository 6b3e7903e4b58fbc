import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

type Container = { address: string; stop: () => Promise<void> };

export async function dockerAnswers(): Promise<boolean> {
  return promisify(execFile)('docker', ['info'], { timeout: 8_000 }).then(
    () => true,
    () => false,
  );
}

/** Loaded only when needed: the client library is large. */
export async function databaseContainer(): Promise<Container> {
  const { PostgreSqlContainer } = await import('@testcontainers/postgresql');
  const started = await new PostgreSqlContainer('postgres:18.4')
    .withEnvironment({ POSTGRES_INITDB_ARGS: '--locale-provider=builtin --builtin-locale=C.UTF-8' })
    .withCommand(['postgres', '-c', 'fsync=off', '-c', 'max_connections=300'])
    .start();
  return { address: started.getConnectionUri(), stop: async () => void (await started.stop()) };
}

export async function kafkaContainer(): Promise<Container> {
  const { KafkaContainer } = await import('@testcontainers/kafka');
  const started = await new KafkaContainer('apache/kafka:4.1.1')
    .withKraft()
    .withEnvironment({ KAFKA_MESSAGE_MAX_BYTES: '2097152' })
    .start();
  const address = `${started.getHost()}:${started.getMappedPort(9093)}`;
  return { address, stop: async () => void (await started.stop()) };
}
