import { readFileSync } from 'node:fs';
import { installBrowsers } from '../browsers/install-browsers';
import { CHECKS } from './checks';
import { runCommand } from './run-command';
import { addTallies, type Tally, tallyLine } from './tally';

const RESULTS = 'artifacts/vitest.json';

/** Runs every check, then the tests; the last line printed is the total. Arguments narrow the tests, as vitest takes them. */
installBrowsers();
const checks = CHECKS.map(({ name, command }): Tally => {
  console.log(`\n── ${name}`);
  const passed = runCommand(command);
  if (!passed) console.error(`✗ ${name}`);
  return { passed: passed ? 1 : 0, failed: passed ? 0 : 1, skipped: 0 };
});
console.log('\n── tests');
const clean = runCommand([
  'vitest',
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${RESULTS}`,
  ...process.argv.slice(2),
]);
const total = addTallies([...checks, testTally(clean)]);
console.log(`\n${tallyLine(total)}`);
process.exitCode = total.failed > 0 ? 1 : 0;

/** Counts from vitest's report; a run that broke outside any test counts as one failure. */
function testTally(clean: boolean): Tally {
  try {
    const report: Record<'numPassedTests' | 'numFailedTests' | 'numPendingTests' | 'numTodoTests', number> = JSON.parse(
      readFileSync(RESULTS, 'utf8'),
    );
    const failed = report.numFailedTests;
    return {
      passed: report.numPassedTests,
      failed: clean || failed > 0 ? failed : 1,
      skipped: report.numPendingTests + report.numTodoTests,
    };
  } catch {
    return { passed: 0, failed: 1, skipped: 0 }; // vitest left no report: it could not start.
  }
}
