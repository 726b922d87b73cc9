import type { Settings } from './schema';

/** What can be switched off from a piece of evidence. */
export type SwitchTarget = 'source' | 'marker';

/** Settings with one source or marker switched on or off. */
export function withSwitch(settings: Settings, target: SwitchTarget, id: string, on: boolean): Settings {
  const key = target === 'source' ? 'sourcesOff' : 'markersOff';
  const others = settings[key].filter((each) => each !== id);
  return { ...settings, [key]: on ? others : [...others, id] };
}

/** Tells the engine which markers the user left on. */
export function isOnBy(settings: Settings): (markerId: string, sourceId: string | null) => boolean {
  const sources = new Set(settings.sourcesOff);
  const markers = new Set(settings.markersOff);
  return (markerId, sourceId) => !markers.has(markerId) && (sourceId === null || !sources.has(sourceId));
}
