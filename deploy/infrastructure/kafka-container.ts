import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { untilBrokerAnswers } from '../kafka/readiness.ts';
import { kafkaVersion } from './kafka-artifacts.ts';
import { rememberedPort } from './ports.ts';

const run = promisify(execFile);
const docker = (...args: string[]) => run('docker', args, { timeout: 300_000 });
const startPatienceMs = 120_000;

export async function dockerAnswers(): Promise<boolean> {
  return run('docker', ['info'], { timeout: 8_000 }).then(
    () => true,
    () => false,
  );
}

/** The official image, one container and one volume per data folder; a leftover of a killed start is removed. */
export async function prepareKafkaContainer(dataDir: string) {
  mkdirSync(dataDir, { recursive: true });
  const mark = createHash('sha256').update(resolve(dataDir)).digest('hex').slice(0, 12);
  const name = `tisheng-kafka-${mark}`;
  const port = await rememberedPort(join(dataDir, 'port'));
  const settings = Object.entries(containerSettings(port)).flatMap(([k, v]) => ['-e', `${k}=${v}`]);
  const storage = ['-v', `${name}:/var/lib/kafka/data`, '-p', `127.0.0.1:${port}:${port}`];
  const image = `${process.env['IMAGE_REGISTRY'] ?? ''}apache/kafka:${kafkaVersion}`;
  const brokers = [`127.0.0.1:${port}`];
  const stop = async () => {
    await docker('stop', '--time', '7', name).catch(() => undefined);
  };
  const start = async () => {
    await docker('rm', '--force', name).catch(() => undefined);
    await docker('run', '--detach', '--rm', '--name', name, ...storage, ...settings, image);
    try {
      await untilBrokerAnswers(brokers, startPatienceMs);
    } catch (problem) {
      await stop();
      throw problem;
    }
    return { exited: ended(name), stop };
  };
  return { brokers, start };
}

/** `docker wait` answers when the container has ended, or when Docker itself has. */
function ended(name: string): Promise<void> {
  return run('docker', ['wait', name]).then(
    () => undefined,
    () => undefined,
  );
}

function containerSettings(port: number): Record<string, string> {
  return {
    CLUSTER_ID: 'tisheng-city-kraft-one',
    KAFKA_PROCESS_ROLES: 'broker,controller',
    KAFKA_NODE_ID: '1',
    KAFKA_CONTROLLER_QUORUM_VOTERS: '1@localhost:9093',
    KAFKA_LISTENERS: `PLAINTEXT://:${port},CONTROLLER://:9093`,
    KAFKA_ADVERTISED_LISTENERS: `PLAINTEXT://127.0.0.1:${port}`,
    KAFKA_CONTROLLER_LISTENER_NAMES: 'CONTROLLER',
    KAFKA_LISTENER_SECURITY_PROTOCOL_MAP: 'PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT',
    KAFKA_INTER_BROKER_LISTENER_NAME: 'PLAINTEXT',
    KAFKA_LOG_DIRS: '/var/lib/kafka/data',
    KAFKA_NUM_PARTITIONS: '6',
    KAFKA_AUTO_CREATE_TOPICS_ENABLE: 'false',
    KAFKA_LOG_RETENTION_MS: '-1',
    KAFKA_LOG_RETENTION_BYTES: '-1',
    KAFKA_LOG_MESSAGE_TIMESTAMP_TYPE: 'LogAppendTime',
    KAFKA_MESSAGE_MAX_BYTES: '2097152',
    KAFKA_OFFSETS_TOPIC_REPLICATION_FACTOR: '1',
    KAFKA_OFFSETS_RETENTION_MINUTES: '525600',
    KAFKA_TRANSACTION_STATE_LOG_REPLICATION_FACTOR: '1',
    KAFKA_TRANSACTION_STATE_LOG_MIN_ISR: '1',
    KAFKA_GROUP_INITIAL_REBALANCE_DELAY_MS: '0',
    KAFKA_HEAP_OPTS: '-Xmx384m',
  };
}
