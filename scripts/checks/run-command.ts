import { spawnSync } from 'node:child_process';
import { delimiter, join } from 'node:path';
import { env } from 'node:process';

/** Runs a locally installed command with its output shown; true where it ended with 0. */
export function runCommand([command = '', ...args]: readonly string[]): boolean {
  const PATH = [join(import.meta.dirname, '../../node_modules/.bin'), env.PATH ?? ''].join(delimiter);
  return spawnSync(command, args, { stdio: 'inherit', env: { ...env, PATH }, shell: process.platform === 'win32' }).status === 0;
}
