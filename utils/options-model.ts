import { type ReadonlySignal, signal } from '@preact/signals';
import type { CatalogueSource } from './detection/catalogue';
import { ALL_SITES, parseSite, patternOf } from './permissions';
import { type AutomaticMode, DEFAULT_SETTINGS, type OwnPhrase, SETTINGS_LIMITS, type Settings } from './settings/schema';
import { type SwitchTarget, withSwitch } from './settings/switches';

/** What the options page asks of the browser. */
export interface OptionsActions {
  readonly load: () => Promise<Settings>;
  readonly change: (change: (settings: Settings) => Settings) => Promise<Settings>;
  /** Must be called straight from a click: browsers ask for permission only then. */
  readonly request: (pattern: string) => Promise<boolean>;
  readonly release: (patterns: readonly string[]) => Promise<void>;
  readonly loadSources: () => Promise<readonly CatalogueSource[]>;
  readonly wasReset: () => Promise<boolean>;
  /** Why a phrase cannot be used, or null where it can. */
  readonly phraseProblem: (phrase: string) => string | null;
}

/** Why a phrase was not taken. */
export type PhraseProblem = { readonly kind: 'duplicate' | 'full' } | { readonly kind: 'invalid'; readonly reason: string };

/** The options page's state and what changes it. */
export interface OptionsModel {
  readonly settings: ReadonlySignal<Settings>;
  readonly sources: ReadonlySignal<readonly CatalogueSource[]>;
  readonly isDeclined: ReadonlySignal<boolean>;
  readonly wasReset: ReadonlySignal<boolean>;
  readonly open: () => Promise<void>;
  /** Takes over settings that changed elsewhere. */
  readonly follow: (settings: Settings) => void;
  readonly setMode: (mode: AutomaticMode) => Promise<void>;
  readonly addSite: (input: string) => boolean;
  readonly removeSite: (site: string) => Promise<void>;
  readonly setSwitch: (target: SwitchTarget, id: string, on: boolean) => Promise<void>;
  readonly addPhrase: (own: OwnPhrase) => PhraseProblem | null;
  readonly removePhrase: (own: OwnPhrase) => Promise<void>;
}

export function createOptionsModel(actions: OptionsActions): OptionsModel {
  const settings = signal<Settings>(DEFAULT_SETTINGS);
  const sources = signal<readonly CatalogueSource[]>([]);
  const isDeclined = signal(false);
  const wasReset = signal(false);

  async function change(next: (settings: Settings) => Settings): Promise<void> {
    settings.value = await actions.change(next);
  }

  /** Asks for `pattern` and makes the change only where it is granted. */
  async function changeWith(pattern: string, next: (settings: Settings) => Settings): Promise<void> {
    const isGranted = await actions.request(pattern);
    isDeclined.value = !isGranted;
    // a new object redraws the page, so that the radio buttons show again what holds
    if (isGranted) await change(next);
    else settings.value = { ...settings.value };
  }

  return {
    settings,
    sources,
    isDeclined,
    wasReset,
    open: async () => {
      settings.value = await actions.load();
      wasReset.value = await actions.wasReset();
      sources.value = await actions.loadSources();
    },
    follow: (next) => {
      settings.value = next;
    },
    setMode: async (mode) => {
      if (mode === 'all') return await changeWith(ALL_SITES, (old) => ({ ...old, automatic: mode }));
      const released = mode === 'off' ? [ALL_SITES, ...settings.value.sites.map(patternOf)] : [ALL_SITES];
      isDeclined.value = false;
      await change((old) => ({ ...old, automatic: mode, sites: mode === 'off' ? [] : old.sites }));
      await actions.release(released);
    },
    addSite: (input) => {
      const site = parseSite(input);
      if (site === null || settings.value.sites.length >= SETTINGS_LIMITS.sites) return false;
      void changeWith(patternOf(site), (old) => ({ ...old, sites: [...old.sites.filter((each) => each !== site), site].sort() }));
      return true;
    },
    removeSite: async (site) => {
      await change((old) => ({ ...old, sites: old.sites.filter((each) => each !== site) }));
      await actions.release([patternOf(site)]);
    },
    setSwitch: (target, id, on) => change((old) => withSwitch(old, target, id, on)),
    addPhrase: (own) => {
      const reason = actions.phraseProblem(own.phrase);
      if (reason !== null) return { kind: 'invalid', reason };
      if (settings.value.ownPhrases.length >= SETTINGS_LIMITS.ownPhrases) return { kind: 'full' };
      if (settings.value.ownPhrases.some((each) => isSamePhrase(each, own))) return { kind: 'duplicate' };
      void change((old) => ({ ...old, ownPhrases: [...old.ownPhrases, own] }));
      return null;
    },
    removePhrase: (own) => change((old) => ({ ...old, ownPhrases: old.ownPhrases.filter((each) => !isSamePhrase(each, own)) })),
  };
}

function isSamePhrase(a: OwnPhrase, b: OwnPhrase): boolean {
  return a.phrase === b.phrase && a.zone === b.zone;
}
