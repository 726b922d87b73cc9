import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { licencesFile } from '../../scripts/release/third-party';

interface Manifest {
  readonly permissions: readonly string[];
  readonly [key: string]: unknown;
}

/** Paths with slashes, on every system. */
const filesBelow = (folder: string, name: RegExp): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => name.test(file))
    .map((file) => `${folder}/${file.replaceAll('\\', '/')}`);

const BUILDS = [
  ['chrome', '.output/chrome-mv3'],
  ['firefox', '.output/firefox-mv3'],
] as const;
const built = BUILDS.filter(([, folder]) => existsSync(`${folder}/manifest.json`));
const missing = BUILDS.filter(([, folder]) => !existsSync(`${folder}/manifest.json`));
for (const [browser, folder] of missing) console.warn(`Skipped for ${browser}: ${folder} is not built.`);

describe.each(built)('what is built for %s', (browser, folder) => {
  const manifest: Manifest = JSON.parse(readFileSync(`${folder}/manifest.json`, 'utf8'));

  it('asks for few permissions, and for sites only later', () => {
    // Chromium's background has no document to read in
    const offscreen = browser === 'chrome' ? ['offscreen'] : [];
    expect([...manifest.permissions].sort()).toEqual(['activeTab', 'contextMenus', ...offscreen, 'scripting', 'storage']);
    expect(manifest.optional_host_permissions).toEqual(['*://*/*']);
    for (const key of ['host_permissions', 'optional_permissions', 'content_scripts', 'externally_connectable', 'chrome_url_overrides'])
      expect(manifest[key]).toBeUndefined();
  });

  it('shows pages nothing of itself', () => {
    expect(manifest.web_accessible_resources).toBeUndefined();
  });

  it('runs only its own code', () => {
    const { extension_pages: policy = '' } = manifest.content_security_policy as Readonly<Record<string, string>>;
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("object-src 'self'");
    expect(policy).toContain("connect-src 'self' https:");
    expect(policy).not.toMatch(/unsafe|\*|http:|data:|blob:/);
  });

  it('collects no data, and says so', () => {
    const { gecko } = (manifest.browser_specific_settings ?? {}) as { readonly gecko?: Readonly<Record<string, unknown>> };
    expect(gecko?.data_collection_permissions).toEqual(browser === 'firefox' ? { required: ['none'] } : undefined);
  });

  it('brings the licences of others along', () => {
    expect(readFileSync(`${folder}/licences.txt`, 'utf8')).toBe(licencesFile());
  });

  it('names no remote script in its pages', () => {
    for (const page of filesBelow(folder, /\.html$/))
      expect(readFileSync(page, 'utf8')).not.toMatch(/(?:src|href)\s*=\s*["']?(?:https?:)?\/\//i);
  });
});

/** How text would become markup or code, or leave the browser; and the few files that may do it, with the reason. */
const FORBIDDEN: readonly (readonly [what: string, pattern: RegExp, allowed: readonly string[]])[] = [
  ['markup from text', /\.(?:inner|outer)HTML\s*=|insertAdjacentHTML|dangerouslySetInnerHTML|document\.write|createContextualFragment/, []],
  ['code from text', /\beval\s*\(|new Function|setTimeout\(\s*['"`]|importScripts|\bimport\((?!['"])/, []],
  ['requests', /XMLHttpRequest|WebSocket|EventSource|sendBeacon|WebTransport|RTCPeerConnection/, []],
  [
    'fetch',
    /\bfetch\s*\(|=\s*fetch\b/,
    [
      'utils/catalogue/fetch-catalogue.ts', // the extension's own files
      'utils/options/options-actions.ts', // the extension's own files
      'utils/lists/fetch-list.ts', // lists that the user subscribed to, over HTTPS
    ],
  ],
  ['storage of pages', /\b(?:localStorage|sessionStorage|indexedDB)\b|document\.cookie|\bcaches\./, []],
];

describe('what ships never uses', () => {
  const files = ['entrypoints', 'components', 'utils'].flatMap((folder) => filesBelow(folder, /\.tsx?$/));

  it('looks at all of it', () => expect(files.length).toBeGreaterThan(100));

  it.each(FORBIDDEN)('%s', (_, pattern, allowed) => {
    const found = files.filter((file) => pattern.test(readFileSync(file, 'utf8')));
    expect(found.filter((file) => !allowed.includes(file))).toEqual([]);
  });
});
