import type { Role } from '../detection/vocabulary';
import { OWN } from '../rules/rule-format';
import type { Settings, SiteSwitches } from './schema';

/** What can be switched off from a piece of evidence. */
export type SwitchTarget = 'source' | 'marker';

/** Settings with one source or marker switched on or off everywhere. */
export function withSwitch(settings: Settings, target: SwitchTarget, id: string, on: boolean): Settings {
  const key = target === 'source' ? 'sourcesOff' : 'markersOff';
  return { ...settings, [key]: switched(settings[key], id, on) };
}

/** Settings with one role or language switched on or off. */
export function withRole(settings: Settings, role: Role, on: boolean): Settings {
  return { ...settings, rolesOff: switched(settings.rolesOff, role, on) };
}

/**
 * Settings with the generic wording of a language switched on or off: `de`, or `de@list` for that of one list. What is off altogether
 * goes on altogether.
 */
export function withLanguage(settings: Settings, language: string, on: boolean): Settings {
  const languagesOff = switched(settings.languagesOff, language, on);
  return { ...settings, languagesOff: on ? switched(languagesOff, withoutOrigin(language), on) : languagesOff };
}

/** True where the generic wording of a language is not looked for. The user's own is no language's: it has switches of its own. */
export function isLanguageOff(languagesOff: ReadonlySet<string>, language: string): boolean {
  return languagesOff.has(language) || (!language.endsWith(`@${OWN}`) && languagesOff.has(withoutOrigin(language)));
}

/** Settings with one source or marker switched on or off on one site (a host without `www.`) and its subdomains. */
export function withSiteSwitch(settings: Settings, site: string, target: SwitchTarget, id: string, on: boolean): Settings {
  const key = target === 'source' ? 'sourcesOff' : 'markersOff';
  const old: SiteSwitches = settings.siteSwitches.find((each) => each.site === site) ?? { site, sourcesOff: [], markersOff: [] };
  const next: SiteSwitches = { ...old, [key]: switched(old[key], id, on) };
  const others = settings.siteSwitches.filter((each) => each.site !== site);
  const isEmpty = next.sourcesOff.length + next.markersOff.length === 0;
  return { ...settings, siteSwitches: isEmpty ? others : [...others, next].sort((a, b) => (a.site < b.site ? -1 : 1)) };
}

function switched<Id extends string>(off: readonly Id[], id: Id, on: boolean): Id[] {
  const others = off.filter((each) => each !== id);
  return on ? others : [...others, id];
}

/** What the switches need to know of a marker. */
interface RoledMarker {
  readonly id: string;
  readonly role: Role;
}

/**
 * Tells the engine which markers the user left on, on a page of `host`. Markers of lists and of the user's own carry `@list` behind the
 * id: what is switched off of the catalogue is off of them too, so that no list brings back what the user does not want.
 * `markers` are the engine's, needed for roles.
 */
export function isOnBy(
  settings: Settings,
  host = '',
  markers: () => Iterable<RoledMarker> = () => [],
): (markerId: string, sourceId: string | null) => boolean {
  const here = settings.siteSwitches.filter(({ site }) => host === site || host.endsWith(`.${site}`));
  const sourcesOff = new Set([...settings.sourcesOff, ...here.flatMap((each) => each.sourcesOff)]);
  const markersOff = new Set([...settings.markersOff, ...here.flatMap((each) => each.markersOff)]);
  const languages = new Set(settings.languagesOff);
  const roles: ReadonlySet<Role> = new Set(settings.rolesOff);
  if (roles.size > 0) for (const { id, role } of markers()) if (roles.has(role)) markersOff.add(id);
  const isOff = (set: ReadonlySet<string>, id: string): boolean => set.size > 0 && (set.has(id) || set.has(withoutOrigin(id)));
  return (markerId, sourceId) => {
    if (isOff(markersOff, markerId)) return false;
    if (sourceId !== null) return !isOff(sourcesOff, sourceId);
    return languages.size === 0 || !isLanguageOff(languages, wordingOf(markerId));
  };
}

/** `de/label` → `de`, `any/exclusive@own` → `any@own`: the language of generic wording, and whose it is. */
export function wordingOf(markerId: string): string {
  const at = markerId.lastIndexOf('@');
  return markerId.slice(0, markerId.indexOf('/')) + (at === -1 ? '' : markerId.slice(at));
}

/** `de/label@mine` → `de/label`: the id that the catalogue would give it. */
export function withoutOrigin(id: string): string {
  const at = id.lastIndexOf('@');
  return at === -1 ? id : id.slice(0, at);
}
