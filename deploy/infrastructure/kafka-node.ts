import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { untilBrokerAnswers } from '../kafka/readiness.ts';
import { startGuarded, stopLeftover } from './guarded-process.ts';
import { keepWord, keptWord, readKeptWord } from './kept-words.ts';
import { rememberedPort } from './ports.ts';

const run = promisify(execFile);
const startPatienceMs = 90_000;
const stopPatienceMs = 7_000;

/** Java takes the encoding of file names from the locale. */
const env = { LC_ALL: process.platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8' };

const jvm = ['-Xmx384m', '-XX:+UseSerialGC', '-Dorg.slf4j.simpleLogger.defaultLogLevel=warn'];

type KafkaNode = { java: string; libraries: string; dataDir: string };

/** One KRaft node on loopback; its data stay, and so do its ports as long as it is supervised. */
export async function prepareKafkaNode({ java, libraries, dataDir }: KafkaNode) {
  mkdirSync(dataDir, { recursive: true });
  await endLeftover(dataDir);
  const port = await rememberedPort(join(dataDir, 'port'));
  const controllerPort = await rememberedPort(join(dataDir, 'controller-port'));
  writeFileSync(join(dataDir, 'server.properties'), serverProperties(port, controllerPort));
  const classPath = ['-cp', `${join(libraries, '*')}${delimiter}${dataDir}`];
  await format(java, classPath, dataDir);
  const brokers = [`127.0.0.1:${port}`];
  return { brokers, start: () => startNode(java, classPath, dataDir, brokers) };
}

async function startNode(java: string, classPath: string[], dataDir: string, brokers: string[]) {
  await endLeftover(dataDir);
  const logFile = join(dataDir, 'kafka.log');
  const node = startGuarded({
    command: java,
    args: [...jvm, ...classPath, 'kafka.Kafka', 'server.properties'],
    cwd: dataDir,
    logFile,
    endSignal: 'TERM',
    env,
  });
  keepWord(pidFileOf(dataDir), String(node.pid));
  try {
    await untilBrokerAnswers(brokers, startPatienceMs, node.hasExited);
  } catch (cause) {
    await node.stop(stopPatienceMs);
    const said = readFileSync(logFile, 'utf8').trimEnd().split('\n').slice(-3).join('\n');
    throw new Error(`Kafka does not start (${logFile}): ${said}`, { cause });
  }
  return { exited: node.exited, stop: () => node.stop(stopPatienceMs) };
}

const pidFileOf = (dataDir: string) => join(dataDir, 'pid');

/** The folder's own mark is in the command line, so a stranger with the same pid is never touched. */
function endLeftover(dataDir: string): Promise<void> {
  return stopLeftover(Number(readKeptWord(pidFileOf(dataDir)) ?? 0), dataDir, 'SIGTERM');
}

async function format(java: string, classPath: string[], dataDir: string): Promise<void> {
  if (existsSync(join(dataDir, 'data', 'meta.properties'))) return;
  const clusterId = keptWord(join(dataDir, 'cluster-id'), () =>
    randomBytes(16).toString('base64url'),
  );
  // One id in 64 begins with a hyphen: beside an option of its own it would be read as one.
  const tool = [...classPath, 'kafka.tools.StorageTool', 'format', `--cluster-id=${clusterId}`];
  await run(java, ['-Xmx128m', ...tool, '-c', 'server.properties', '--ignore-formatted'], {
    cwd: dataDir,
    env: { ...process.env, ...env },
    timeout: 60_000,
  });
}

/** Paths are relative: a properties file is Latin-1 and splits log.dirs at commas. */
function serverProperties(port: number, controllerPort: number): string {
  return `process.roles=broker,controller
node.id=1
controller.quorum.voters=1@127.0.0.1:${controllerPort}
listeners=PLAINTEXT://127.0.0.1:${port},CONTROLLER://127.0.0.1:${controllerPort}
advertised.listeners=PLAINTEXT://127.0.0.1:${port}
controller.listener.names=CONTROLLER
listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT
inter.broker.listener.name=PLAINTEXT
log.dirs=data
auto.create.topics.enable=false
log.retention.ms=-1
log.retention.bytes=-1
log.message.timestamp.type=LogAppendTime
message.max.bytes=2097152
log.cleaner.dedupe.buffer.size=16777216
offsets.topic.replication.factor=1
offsets.topic.num.partitions=8
offsets.retention.minutes=525600
transaction.state.log.replication.factor=1
transaction.state.log.min.isr=1
group.initial.rebalance.delay.ms=0
`;
}
