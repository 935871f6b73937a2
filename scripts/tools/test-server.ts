import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { say } from '../stack/console.js';
import { onPath } from '../stack/program.js';
import { Refusal } from '../stack/refusal.js';
import { sdkDownload } from '../stack/sdk-download.js';

const MAVEN_VERSION = '1.38.0';
const MAVEN_WITHIN_MS = 10 * 60_000;

/**
 * Temporal's time-skipping test server: the one named by `OTA_TEST_SERVER`, else the one kept in the cache folder,
 * else got once by the download of Temporal's SDK, else as its Java program through Maven.
 */
export async function testServer(cacheDir: string): Promise<string> {
  const kept = path.join(cacheDir, 'bin', 'temporal-test-server');
  for (const candidate of [process.env.OTA_TEST_SERVER, kept]) {
    if (candidate && existsSync(candidate)) return candidate;
  }
  say('Getting the Temporal test server (once; it is kept for later) ...');
  if (await sdkDownload('time-skipping', kept)) return kept;
  const maven = onPath('mvn');
  if (maven && onPath('java')) {
    say('It cannot be downloaded. Getting its Java program with Maven instead ...');
    await fromMaven(maven, cacheDir, kept);
    return kept;
  }
  throw new Refusal(
    'The time-skipping test server of Temporal, which the workflow tests need, could not be got. One of these helps:\n' +
      '  1. Allow https://temporal.download, from where Temporal’s SDK gets it\n' +
      '  2. Install Java and Maven, which get it from Maven Central\n' +
      '  3. Set OTA_TEST_SERVER to the program',
  );
}

async function fromMaven(maven: string, cacheDir: string, target: string): Promise<void> {
  const folder = path.join(cacheDir, `temporal-test-server-${MAVEN_VERSION}`);
  mkdirSync(path.dirname(target), { recursive: true });
  const half = mkdtempSync(path.join(cacheDir, '.maven-'));
  try {
    const project = path.join(half, 'pom.xml');
    const libraries = path.join(half, 'lib');
    writeFileSync(project, POM);
    await promisify(execFile)(
      maven,
      [
        '--batch-mode',
        '--quiet',
        '--file',
        project,
        'dependency:copy-dependencies',
        `-DoutputDirectory=${libraries}`,
      ],
      { timeout: MAVEN_WITHIN_MS },
    );
    rmSync(folder, { recursive: true, force: true });
    renameSync(libraries, folder);
    writeFileSync(target, startScript(folder), { mode: 0o755 });
  } catch (error) {
    const { stdout, message } = error as Error & { stdout?: string };
    throw new Refusal(`Maven could not get the Temporal test server:\n${stdout?.trim() || message}`);
  } finally {
    rmSync(half, { recursive: true, force: true });
  }
}

/** With the flags that make a small Java program start soon. */
const startScript = (libraries: string) => `#!/bin/sh
exec java -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -cp "${libraries}/*" io.temporal.testserver.TestServer "$@"
`;

const POM = `<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>local</groupId>
  <artifactId>temporal-test-server</artifactId>
  <version>1</version>
  <dependencies>
    <dependency>
      <groupId>io.temporal</groupId>
      <artifactId>temporal-test-server</artifactId>
      <version>${MAVEN_VERSION}</version>
    </dependency>
  </dependencies>
</project>
`;
