import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { groupBy } from '../../utils/group-by';

/** Tools of the build that leave a few lines of their own in what they build. */
const TOOLS = ['wxt', '@wxt-dev/browser', 'vite', 'rolldown'];
/** What a licence asks to be said beyond its words. */
const REMARKS: Readonly<Record<string, string>> = {
  '@mozilla/readability': 'Changed: its messages for those who debug it are left out.',
  tldts: 'Holds the Public Suffix List (https://publicsuffix.org/list/), which is under the Mozilla Public License 2.0, as below.',
};
/** The notice of WXT (github.com/wxt-dev/wxt, LICENSE), whose packages bring none, above the words that all MIT licences share. */
const WXT = 'MIT License\n\nCopyright (c) 2023 Aaron';
/** A package that brings the words of the Apache License 2.0 along; Readability's own names their address only. */
const APACHE = 'typescript';

export interface ThirdParty {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  /** Where its sources are. */
  readonly home: string;
  /** The licence's words, copyright notice included. */
  readonly text: string;
}

interface Locked {
  readonly version?: string;
  readonly license?: string;
  readonly dependencies?: Readonly<Record<string, string>>;
}

/** Every package that may have code in the extension, by name: `dependencies`, what those need, and the build's own tools. Throws where a licence is missing. */
export function thirdParties(): readonly ThirdParty[] {
  const { dependencies }: Locked = JSON.parse(readFileSync('package.json', 'utf8'));
  const { packages }: { readonly packages: Readonly<Record<string, Locked>> } = JSON.parse(readFileSync('package-lock.json', 'utf8'));
  const names = new Set(Object.keys(dependencies ?? {}));
  for (const name of names) for (const below of Object.keys(packages[`node_modules/${name}`]?.dependencies ?? {})) names.add(below);
  return [...names, ...TOOLS].sort().map((name) => {
    const { version = '', license = '' } = packages[`node_modules/${name}`] ?? {};
    return { name, version, licence: license, home: homeOf(name), text: textOf(name) };
  });
}

/** Without it browsers take the file for text in an old encoding, and spoil people's names. */
const BYTE_ORDER_MARK = '\uFEFF';

/** The file that ships with the extension. */
export function licencesFile(packages: readonly ThirdParty[] = thirdParties()): string {
  const list = packages.map(({ name, version, licence, home }) =>
    `${name} ${version}: ${licence}, ${home}. ${REMARKS[name] ?? ''}`.trimEnd(),
  );
  const texts = groupBy(packages, ({ text }) => text);
  const sections = [...texts].map(([text, sharing]) => `${'='.repeat(80)}\n${sharing.map(({ name }) => name).join(', ')}\n\n${text}`);
  return `${BYTE_ORDER_MARK}Copytaster contains code of these packages, with their licences below.\n\n${list.join('\n')}\n\n${sections.join('\n\n')}\n`;
}

/** The package that a module of the build belongs to, by its path or, where a tool made it, its virtual name; null for the project's own. */
export function packageOf(module: string): string | null {
  const inPackage = /.*[\\/]node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+)/.exec(module)?.[1];
  if (inPackage !== undefined) return inPackage.replace('\\', '/');
  const tool = /^\0(?:virtual:)?([a-z]+)/.exec(module)?.[1];
  return tool ?? null;
}

function homeOf(name: string): string {
  const { repository = '' }: { readonly repository?: string | { readonly url: string } } = JSON.parse(
    readFileSync(`node_modules/${name}/package.json`, 'utf8'),
  );
  const address = typeof repository === 'string' ? repository : repository.url;
  return address
    .replace(/^git\+|\.git$/g, '')
    .replace(/^ssh:\/\/git@/, 'https://')
    .replace(/^(?:github:)?(?=[\w-]+\/[\w-]+$)/, 'https://github.com/');
}

function textOf(name: string): string {
  if (/^(?:wxt$|@wxt-dev\/)/.test(name)) return `${WXT}\n\n${mitWords()}`;
  const own = licenceIn(name);
  return name === '@mozilla/readability' ? `${own}\n\n${licenceIn(APACHE)}` : own;
}

function licenceIn(name: string): string {
  const folder = `node_modules/${name}`;
  const file = existsSync(folder) ? readdirSync(folder).find((each) => /^licen[cs]e(?:\.(?:md|txt))?$/i.test(each)) : undefined;
  if (file === undefined) throw new Error(`${name} brings no licence`);
  // Vite's goes on with those of packages that serve the build only
  return readFileSync(`${folder}/${file}`, 'utf8').replaceAll('\r\n', '\n').split('\n# Licenses of bundled dependencies')[0]?.trim() ?? '';
}

const mitWords = (): string => {
  const text = licenceIn('re2js');
  return text.slice(text.indexOf('Permission is hereby granted'));
};
