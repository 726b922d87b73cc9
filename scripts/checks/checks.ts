interface Check {
  readonly name: string;
  readonly command: readonly string[];
}

/** Everything that `npm test` holds besides the tests themselves, in the order in which it is cheap to fail. */
export const CHECKS: readonly Check[] = [
  { name: 'lock file is complete and pinned', command: ['tsx', 'scripts/checks/lock-file.ts'] },
  { name: 'format and lint', command: ['biome', 'check', '.'] },
  { name: 'generated types', command: ['wxt', 'prepare'] },
  { name: 'types', command: ['tsc', '--noEmit'] },
  { name: 'detection is pure', command: ['tsc', '-p', 'utils/detection'] },
  { name: 'dependency directions', command: ['tsx', 'scripts/checks/dependency-directions.ts'] },
  { name: 'nothing unused', command: ['knip'] },
  { name: 'catalogue', command: ['tsx', 'scripts/check-catalogue.ts'] },
  { name: 'build for Chrome', command: ['wxt', 'build'] },
  { name: 'build for Firefox', command: ['wxt', 'build', '-b', 'firefox'] },
  { name: 'sizes', command: ['size-limit'] },
  { name: 'web-ext lint', command: ['web-ext', 'lint', '--source-dir', '.output/firefox-mv3', '--self-hosted=false'] },
];
