import { type ReadonlySignal, signal } from '@preact/signals';
import { ALL_SITES, automaticPatterns, parseSite, patternOf } from '../access/permissions';
import { type Policy, withPolicy } from '../settings/policy';
import { type AutomaticMode, DEFAULT_SETTINGS, SETTINGS_LIMITS, type Settings } from '../settings/schema';
import { parseSites, type SiteList, withoutSite, withSites } from '../settings/sites';
import type { OptionsCatalogue } from './options-catalogue';

/** What the options page asks of the browser. */
export interface OptionsActions {
  readonly load: () => Promise<Settings>;
  readonly change: (change: (settings: Settings) => Settings) => Promise<Settings>;
  /** Must be called straight from a click: browsers ask for permission only then. */
  readonly request: (patterns: readonly string[]) => Promise<boolean>;
  readonly release: (patterns: readonly string[]) => Promise<void>;
  /** Those of the patterns that the browser grants. */
  readonly granted: (patterns: readonly string[]) => Promise<readonly string[]>;
  /** Stores settings without waiting, for a page that is being closed. */
  readonly writeNow: (settings: Settings) => void;
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
  /** Origin patterns of sites that are to be checked automatically and that the browser does not let the extension read. */
  readonly missing: ReadonlySignal<readonly string[]>;
  readonly saveProblem: ReadonlySignal<SaveProblem | null>;
  readonly unreadable: ReadonlySignal<string | null>;
  readonly open: () => Promise<void>;
  /** Takes over settings that changed elsewhere. */
  readonly follow: (settings: Settings) => void;
  /** Applies a change and keeps it; false where it could not be kept. */
  readonly change: (change: (settings: Settings) => Settings) => Promise<boolean>;
  /** Does what may fail at the browser's storage; false, and the page says why, where it does. */
  readonly attempt: (work: () => Promise<unknown>) => Promise<boolean>;
  /** Takes over what the organisation has changed. */
  readonly lookForPolicy: () => Promise<void>;
  /** Looks what the browser lets the extension read. */
  readonly lookForAccess: () => Promise<void>;
  /** Asks the browser for what is missing. */
  readonly allowMissing: () => Promise<void>;
  /** Stores what is still on its way there: the page is being closed. */
  readonly flush: () => void;
  readonly setMode: (mode: AutomaticMode) => Promise<void>;
  /** Returns false where the input is no site. */
  readonly addSite: (list: SiteList, input: string) => boolean;
  readonly removeSite: (list: SiteList, site: string) => Promise<void>;
  /** Adds sites to the list; returns the words that are none. */
  readonly importSites: (list: SiteList, text: string) => Promise<readonly string[]>;
  readonly forgetUnreadable: () => Promise<void>;
}

type Change = (settings: Settings) => Settings;

export function createOptionsModel(actions: OptionsActions): OptionsModel {
  const settings = signal<Settings>(DEFAULT_SETTINGS);
  const policy = signal<Policy>({});
  const catalogue = signal<OptionsCatalogue | null>(null);
  const isDeclined = signal(false);
  const saveProblem = signal<SaveProblem | null>(null);
  const unreadable = signal<string | null>(null);

  const missing = signal<readonly string[]>([]);
  /** Changes that are not stored yet. */
  const underWay = new Set<Change>();

  async function change(next: Change): Promise<boolean> {
    underWay.add(next);
    const isKept = await attempt(async () => {
      settings.value = await actions.change(next);
    });
    underWay.delete(next);
    return isKept;
  }

  async function attempt(work: () => Promise<unknown>): Promise<boolean> {
    try {
      await work();
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
  async function changeWith(pattern: string, next: Change): Promise<void> {
    const isGranted = await actions.request([pattern]);
    isDeclined.value = !isGranted;
    if (isGranted) await change(next);
    else settings.value = { ...settings.value };
  }

  async function lookForAccess(): Promise<void> {
    const wanted = automaticPatterns(withPolicy(settings.value, policy.value));
    const granted = wanted.length === 0 ? [] : await actions.granted([ALL_SITES, ...wanted]);
    missing.value = granted.includes(ALL_SITES) ? [] : wanted.filter((pattern) => !granted.includes(pattern));
  }

  async function allow(patterns: readonly string[]): Promise<void> {
    isDeclined.value = !(await actions.request(patterns));
    await lookForAccess();
  }

  return {
    settings,
    policy,
    catalogue,
    isDeclined,
    missing,
    saveProblem,
    unreadable,
    open: async () => {
      await attempt(async () => {
        settings.value = await actions.load();
        [policy.value, unreadable.value] = await Promise.all([actions.loadPolicy(), actions.loadUnreadable()]);
      });
      catalogue.value = await actions.loadCatalogue();
      await lookForAccess();
    },
    follow: (next) => {
      settings.value = next;
      void lookForAccess();
    },
    change,
    attempt,
    lookForAccess,
    lookForPolicy: async () => {
      policy.value = await actions.loadPolicy();
      await lookForAccess();
    },
    allowMissing: () => allow(missing.value),
    flush: () => {
      if (underWay.size > 0) actions.writeNow([...underWay].reduce((old, next) => next(old), settings.value));
    },
    setMode: async (mode) => {
      if (mode === 'all') return await changeWith(ALL_SITES, (old) => ({ ...old, automatic: mode, staysOff: false }));
      const released = mode === 'off' ? [ALL_SITES, ...settings.value.sites.map(patternOf)] : [ALL_SITES];
      isDeclined.value = false;
      // the list of sites stays for the day when it is wanted again; what the browser grants does not
      const kept = await change((old) => ({ ...old, automatic: mode, staysOff: mode === 'off' }));
      if (kept) await actions.release(released);
      await lookForAccess();
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
      // asked first, since browsers answer only straight from a click; what is not allowed is kept all the same, and offered again
      const asked = list === 'sites' && sites.length > 0 ? allow(sites.map(patternOf)) : null;
      await change((old) => withSites(old, list, sites));
      await asked;
      await lookForAccess();
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
