import { type ReadonlySignal, signal } from '@preact/signals';
import type { OptionsCatalogue } from './options-catalogue';
import { ALL_SITES, parseSite, patternOf } from './permissions';
import { type Policy, withPolicy } from './settings/policy';
import { type AutomaticMode, DEFAULT_SETTINGS, SETTINGS_LIMITS, type Settings } from './settings/schema';
import { parseSites, type SiteList, withoutSite, withSites } from './settings/sites';

/** What the options page asks of the browser. */
export interface OptionsActions {
  readonly load: () => Promise<Settings>;
  readonly change: (change: (settings: Settings) => Settings) => Promise<Settings>;
  /** Must be called straight from a click: browsers ask for permission only then. */
  readonly request: (pattern: string) => Promise<boolean>;
  readonly release: (patterns: readonly string[]) => Promise<void>;
  readonly loadPolicy: () => Promise<Policy>;
  readonly loadCatalogue: () => Promise<OptionsCatalogue>;
  /** What could not be read of earlier settings, or null. */
  readonly loadUnreadable: () => Promise<string | null>;
  readonly forgetUnreadable: () => Promise<void>;
}

/** Why the last change was not kept: the browser's storage is full, or something else in technical words. */
export type SaveProblem = { readonly kind: 'full' } | { readonly kind: 'other'; readonly reason: string };

/** The options page's state and what changes it. */
export interface OptionsModel {
  /** The user's own settings. */
  readonly settings: ReadonlySignal<Settings>;
  readonly policy: ReadonlySignal<Policy>;
  readonly catalogue: ReadonlySignal<OptionsCatalogue | null>;
  readonly isDeclined: ReadonlySignal<boolean>;
  readonly saveProblem: ReadonlySignal<SaveProblem | null>;
  readonly unreadable: ReadonlySignal<string | null>;
  readonly open: () => Promise<void>;
  /** Takes over settings that changed elsewhere. */
  readonly follow: (settings: Settings) => void;
  /** Applies a change and keeps it; false where it could not be kept. */
  readonly change: (change: (settings: Settings) => Settings) => Promise<boolean>;
  readonly setMode: (mode: AutomaticMode) => Promise<void>;
  /** Returns false where the input is no site. */
  readonly addSite: (list: SiteList, input: string) => boolean;
  readonly removeSite: (list: SiteList, site: string) => Promise<void>;
  /** Adds sites to the list; returns the words that are none. */
  readonly importSites: (list: SiteList, text: string) => Promise<readonly string[]>;
  readonly forgetUnreadable: () => Promise<void>;
}

export function createOptionsModel(actions: OptionsActions): OptionsModel {
  const settings = signal<Settings>(DEFAULT_SETTINGS);
  const policy = signal<Policy>({});
  const catalogue = signal<OptionsCatalogue | null>(null);
  const isDeclined = signal(false);
  const saveProblem = signal<SaveProblem | null>(null);
  const unreadable = signal<string | null>(null);

  async function change(next: (settings: Settings) => Settings): Promise<boolean> {
    try {
      settings.value = await actions.change(next);
      saveProblem.value = null;
      return true;
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      saveProblem.value = /quota/i.test(reason) ? { kind: 'full' } : { kind: 'other', reason };
      // a new object redraws the page, so that it shows again what holds
      settings.value = { ...settings.value };
      return false;
    }
  }

  /** Asks for `pattern` and makes the change only where it is granted. */
  async function changeWith(pattern: string, next: (settings: Settings) => Settings): Promise<void> {
    const isGranted = await actions.request(pattern);
    isDeclined.value = !isGranted;
    if (isGranted) await change(next);
    else settings.value = { ...settings.value };
  }

  return {
    settings,
    policy,
    catalogue,
    isDeclined,
    saveProblem,
    unreadable,
    open: async () => {
      settings.value = await actions.load();
      [policy.value, unreadable.value] = await Promise.all([actions.loadPolicy(), actions.loadUnreadable()]);
      catalogue.value = await actions.loadCatalogue();
    },
    follow: (next) => {
      settings.value = next;
    },
    change,
    setMode: async (mode) => {
      if (mode === 'all') return await changeWith(ALL_SITES, (old) => ({ ...old, automatic: mode }));
      const released = mode === 'off' ? [ALL_SITES, ...settings.value.sites.map(patternOf)] : [ALL_SITES];
      isDeclined.value = false;
      const kept = await change((old) => ({ ...old, automatic: mode, sites: mode === 'off' ? [] : old.sites }));
      if (kept) await actions.release(released);
    },
    addSite: (list, input) => {
      const site = parseSite(input);
      if (site === null || settings.value[list].length >= SETTINGS_LIMITS.sites) return false;
      if (list === 'sites') void changeWith(patternOf(site), (old) => withSites(old, list, [site]));
      else void change((old) => withSites(old, list, [site]));
      return true;
    },
    removeSite: async (list, site) => {
      const kept = await change((old) => withoutSite(old, list, site));
      if (kept && list === 'sites') await actions.release([patternOf(site)]);
    },
    importSites: async (list, text) => {
      const { sites, wrong } = parseSites(text);
      // one question for all of them would have to be asked for all sites; those that are not allowed yet are asked for one by one
      await change((old) => withSites(old, list, sites));
      return wrong;
    },
    forgetUnreadable: async () => {
      await actions.forgetUnreadable();
      unreadable.value = null;
    },
  };
}

/** The settings that hold, as the page shows them. */
export function heldSettings({ settings, policy }: Pick<OptionsModel, 'settings' | 'policy'>): Settings {
  return withPolicy(settings.value, policy.value);
}
