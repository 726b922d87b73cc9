import type { IsOn } from './find-evidence';
import type { Engine } from './prepare-catalogue';
import type { Verdict } from './verdict';

type Coverage = Verdict['checked'];

/** The last answer for each engine: it goes through the whole catalogue, and the same question is asked for page after page. */
const lastAnswers = new WeakMap<Engine, { readonly isOn: IsOn; readonly coverage: Coverage }>();

/** What of the catalogue is looked for. */
export function coverageOf(engine: Engine, isOn: IsOn): Coverage {
  const last = lastAnswers.get(engine);
  if (last?.isOn === isOn) return last.coverage;
  const coverage = count(engine, isOn);
  lastAnswers.set(engine, { isOn, coverage });
  return coverage;
}

function count({ catalogue }: Engine, isOn: IsOn): Coverage {
  const languages = new Set<string>();
  let markers = 0;
  for (let marker = 0; marker < catalogue.size; marker += 1) {
    const id = catalogue.idOf(marker);
    const source = catalogue.sourceOf(marker);
    if (!isOn(id, source === null ? null : (catalogue.sources[source]?.id ?? null))) continue;
    markers += 1;
    if (source === null) languages.add(id.slice(0, id.indexOf('/')));
  }
  languages.delete('any');
  return { sources: catalogue.sources.filter((source) => isOn(source.id, source.id)).length, markers, languages: languages.size };
}
