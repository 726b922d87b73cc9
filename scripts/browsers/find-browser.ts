import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { env, platform } from 'node:process';

export type BrowserName = 'chromium' | 'firefox';

export interface InstalledBrowser {
  readonly name: BrowserName;
  readonly executable: string;
}

/** Commands looked for on PATH, in order of preference. */
const COMMANDS: Record<BrowserName, readonly string[]> = {
  chromium: ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge', 'brave-browser'],
  firefox: ['firefox', 'firefox-esr', 'firefox-developer-edition'],
};

/** Where installers put browsers that are not on PATH. */
const PLACES: Partial<Record<NodeJS.Platform, Record<BrowserName, readonly string[]>>> = {
  darwin: {
    chromium: [
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
      '/Applications/Brave Browser.app/Contents/MacOS/Brave Browser',
    ],
    firefox: ['/Applications/Firefox.app/Contents/MacOS/firefox'],
  },
  win32: {
    chromium: [
      'Google\\Chrome\\Application\\chrome.exe',
      'Microsoft\\Edge\\Application\\msedge.exe',
      'BraveSoftware\\Brave-Browser\\Application\\brave.exe',
    ],
    firefox: ['Mozilla Firefox\\firefox.exe'],
  },
};

/** The first installed browser of a family, or null. `COPYTASTER_CHROMIUM` and `COPYTASTER_FIREFOX` name one explicitly. */
export function findBrowser(name: BrowserName): InstalledBrowser | null {
  const chosen = env[`COPYTASTER_${name.toUpperCase()}`];
  const candidates = chosen === undefined ? [...onPath(name), ...inPlaces(name)] : [chosen];
  const executable = candidates.find((candidate) => existsSync(candidate));
  return executable === undefined ? null : { name, executable };
}

function onPath(name: BrowserName): string[] {
  const folders = (env.PATH ?? '').split(delimiter).filter(Boolean);
  return COMMANDS[name].flatMap((command) => folders.map((folder) => join(folder, command)));
}

function inPlaces(name: BrowserName): readonly string[] {
  const places = PLACES[platform]?.[name] ?? [];
  if (platform !== 'win32') return places;
  const roots = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter((root) => root !== undefined);
  return roots.flatMap((root) => places.map((place) => join(root, place)));
}
