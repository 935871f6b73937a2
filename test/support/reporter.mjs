import { writeFileSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';

/**
 * One line a test file, what failed in full, and at the end the counts in the file `OTA_TEST_COUNTS`. A test that did
 * not run (skip, todo, only) counts as failed: what is not run is not known to work.
 */
export default class Reporter {
  counts = {};

  onRunStart({ numTotalTestSuites }) {
    say(`Running ${numTotalTestSuites} test files`);
  }

  onTestResult({ context, path: file }, result) {
    const project = context.config.displayName.name;
    const ran = result.testResults;
    const passed = ran.filter(test => test.status === 'passed').length;
    const left = ran.filter(test => test.status !== 'passed' && test.status !== 'failed');
    const failed = ran.length - passed + (result.testExecError ? 1 : 0);
    this.counts[project] ??= { passed: 0, failed: 0 };
    const counts = this.counts[project];
    counts.passed += passed;
    counts.failed += failed;

    const seconds = ((result.perfStats.end - result.perfStats.start) / 1000).toFixed(1);
    const name = path.relative(process.cwd(), file);
    say(`${failed ? 'FAIL' : 'ok  '} ${name}  ${passed}/${ran.length} in ${seconds} s`);
    if (result.failureMessage) say(result.failureMessage.trimEnd());
    for (const test of left) say(`  not run (${test.status}): ${test.fullName}`);
  }

  onRunComplete() {
    if (process.env.OTA_TEST_COUNTS) writeFileSync(process.env.OTA_TEST_COUNTS, JSON.stringify(this.counts));
  }

  getLastError() {}
}

const say = line => process.stderr.write(`${line}\n`);
