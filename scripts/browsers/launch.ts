import type { ExtensionBrowser, LaunchOptions } from './extension-browser';
import type { InstalledBrowser } from './find-browser';
import { launchChromium } from './launch-chromium';
import { launchFirefox } from './launch-firefox';

/** Starts whichever browser it is, with the extension that was built for it. */
export function launch({ name, executable }: InstalledBrowser, options: LaunchOptions): Promise<ExtensionBrowser> {
  return name === 'firefox' ? launchFirefox(executable, options) : launchChromium(executable, options);
}
