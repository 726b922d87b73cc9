import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { findBrowser } from '../../scripts/browsers/find-browser';

const run = promisify(execFile);

describe.each(['chromium', 'firefox'] as const)('npm start without a display, in %s', (name) => {
  const installed = findBrowser(name) !== null;
  if (!installed) console.warn(`Skipped in ${name}: it is not installed here.`);

  it.skipIf(!installed)('prints what the popup says of the demo article', async () => {
    const { stdout } = await run(process.execPath, ['scripts/start.mjs', '--headless', '--browser', name]);
    expect(stdout).toContain('state=checked label=distributed route=distributed payment= source=seaprwire');
    expect(stdout).toContain('[lead] seaprwire/dateline');
  });
});
