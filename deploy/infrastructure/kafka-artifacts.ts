import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Found, runMaven } from './java.ts';
import { keepWord } from './kept-words.ts';

export const kafkaVersion = '4.1.1';
const offlinePatienceMs = 60_000;
const onlinePatienceMs = 300_000;

const project = `<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>tisheng</groupId><artifactId>kafka</artifactId><version>1</version><packaging>pom</packaging>
  <dependencies><dependency>
    <groupId>org.apache.kafka</groupId><artifactId>kafka_2.13</artifactId><version>${kafkaVersion}</version>
  </dependency><dependency>
    <groupId>org.slf4j</groupId><artifactId>slf4j-simple</artifactId><version>1.7.36</version>
  </dependency></dependencies>
</project>
`;

/** The jars of Apache Kafka, resolved by Maven once per clone; later starts need no network and no Maven. */
export async function kafkaLibraries(cacheDir: string): Promise<Found<string>> {
  const folder = join(cacheDir, `kafka-${kafkaVersion}`);
  const libraries = join(folder, 'libs');
  const complete = join(folder, 'complete');
  if (existsSync(complete)) return { found: libraries };
  rmSync(libraries, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'pom.xml'), project);
  const goal = ['dependency:copy-dependencies', '-DincludeScope=runtime', '-DoutputDirectory=libs'];
  try {
    // Maven's own cache first: where it has everything, no registry is asked.
    await runMaven(['-o', ...goal], folder, offlinePatienceMs).catch(() =>
      runMaven(goal, folder, onlinePatienceMs),
    );
  } catch (problem) {
    return { missing: `Maven 无法取得 Apache Kafka ${kafkaVersion} (${firstLine(problem)})` };
  }
  keepWord(complete, String(readdirSync(libraries).length));
  return { found: libraries };
}

/** One line that a person can read in the banner. */
export function firstLine(problem: unknown): string {
  if (problem instanceof Error && 'code' in problem && problem.code === 'ENOENT')
    return 'mvn not found 未安装 Maven';
  const message = problem instanceof Error ? problem.message : String(problem);
  // Maven says what is wrong on its standard output.
  const said = problem instanceof Error && 'stdout' in problem ? String(problem.stdout) : '';
  const lines = `${said}\n${message}`.split('\n').map((line) => line.trim());
  return lines.find((line) => line.includes('ERROR')) ?? lines.find(Boolean) ?? '';
}
