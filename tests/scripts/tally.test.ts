import { expect, it } from 'vitest';
import { addTallies, tallyLine } from '../../scripts/checks/tally';

it('adds up to the line that CI counts', () => {
  const total = addTallies([
    { passed: 1, failed: 0, skipped: 0 },
    { passed: 40, failed: 2, skipped: 3 },
  ]);
  expect(tallyLine(total)).toBe('41 passed, 2 failed, 3 skipped');
});
