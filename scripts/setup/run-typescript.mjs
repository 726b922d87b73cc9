import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from './ensure-dependencies.mjs';

/** Runs one of the project's TypeScript programs with tsx and leaves with its exit code. */
export function runTypeScript(program, args) {
  const tsx = join(ROOT, 'node_modules/tsx/dist/cli.mjs');
  const { status } = spawnSync(process.execPath, [tsx, join(ROOT, program), ...args], { cwd: ROOT, stdio: 'inherit' });
  process.exit(status ?? 1);
}
