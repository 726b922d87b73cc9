import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { contentsOf, type Entry, readEntries } from './still-zip';

/** Where BUILDING.md says that each browser's extension stands once it is built. */
const BUILT = { chrome: '.output/chrome-mv3', firefox: '.output/firefox-mv3' } as const;
const STEPS: readonly (readonly [command: string, ...args: string[]])[] = [
  ['npm', 'ci', '--ignore-scripts'],
  ['npx', 'wxt', 'build'],
  ['npx', 'wxt', 'build', '-b', 'firefox'],
];

/**
 * Unpacks the sources in a folder of their own, builds them as BUILDING.md says, and compares file by file. Returns the names of
 * extension zips that hold anything else, with the first file that differs; throws where a step fails.
 */
export function differentWhenRebuilt(sources: string, extensions: ReadonlyMap<string, Uint8Array>): readonly string[] {
  const folder = mkdtempSync(join(tmpdir(), 'copytaster-rebuild-'));
  try {
    const entries = filesIn(readFileSync(sources));
    for (const entry of entries) {
      const file = join(folder, entry.name);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, contentsOf(entry));
    }
    const project = join(folder, entries[0]?.name.split('/')[0] ?? '');
    for (const [command, ...args] of STEPS) {
      const { status } = spawnSync(command, args, { cwd: project, stdio: 'inherit', shell: process.platform === 'win32' });
      if (status !== 0) throw new Error(`in the unpacked sources “${[command, ...args].join(' ')}” failed`);
    }
    return [...extensions].flatMap(([name, zip]) => {
      const built = join(project, name.includes('firefox') ? BUILT.firefox : BUILT.chrome);
      const file = filesIn(zip).find((entry) => !isSame(join(built, entry.name), contentsOf(entry)));
      return file === undefined ? [] : [`${name} (${file.name})`];
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Without entries for folders. */
const filesIn = (zip: Uint8Array): readonly Entry[] => readEntries(zip).filter(({ name }) => !name.endsWith('/'));

function isSame(file: string, contents: Uint8Array): boolean {
  try {
    return readFileSync(file).equals(contents);
  } catch {
    return false; // it was not built
  }
}
