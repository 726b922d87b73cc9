import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { licencesFile, packageOf, thirdParties } from '../../scripts/release/third-party';

const { dependencies }: { readonly dependencies: Readonly<Record<string, string>> } = JSON.parse(readFileSync('package.json', 'utf8'));
const packages = thirdParties();

describe('packages that ship', () => {
  it('are all that the extension depends on, and what those need', () => {
    const named = packages.map(({ name, version }) => `${name} ${version}`);
    for (const [name, version] of Object.entries(dependencies)) expect(named).toContain(`${name} ${version}`);
    expect(named.join()).toContain('tldts-core ');
  });

  it.each(packages)('$name: a free licence in full, and where its sources are', ({ licence, home, text }) => {
    // a licence that is free and may be given on with the extension
    expect(licence).toMatch(/^(?:MIT|ISC|Apache-2\.0|BSD-[23]-Clause|MPL-2\.0|0BSD)$/);
    expect(home).toMatch(/^https:\/\/github\.com\/[\w-]+\/[\w.-]+$/);
    expect(text).toMatch(/Copyright|Mozilla Public License/);
    expect(text).toMatch(/Permission is hereby granted|TERMS AND CONDITIONS FOR USE|1\. Definitions/);
  });

  it('stand in one file, each licence once', () => {
    const file = licencesFile(packages);
    for (const { name, version, licence } of packages) expect(file).toContain(`${name} ${version}: ${licence}, https://`);
    expect(file.match(/2022-present Preact Team/g)).toHaveLength(1);
  });
});

describe('packageOf', () => {
  it.each([
    ['/home/x/node_modules/preact/dist/preact.mjs', 'preact'],
    ['/x/node_modules/wxt/node_modules/@wxt-dev/storage/dist/index.mjs', '@wxt-dev/storage'],
    ['C:\\x\\node_modules\\@preact\\signals\\dist\\signals.mjs', '@preact/signals'],
    ['\0vite/preload-helper.js', 'vite'],
    ['\0virtual:wxt-plugins', 'wxt'],
    ['/home/x/utils/sites.ts', null],
  ])('%j belongs to %s', (module, name) => expect(packageOf(module)).toBe(name));
});
