import type { Catalogue, CatalogueMarker } from '../detection/catalogue';
import { findEvidence } from '../detection/find-evidence';
import { type Engine, prepareCatalogue } from '../detection/prepare-catalogue';
import { exampleForm, exampleSnapshot } from './example-snapshot';
import type { CatalogueFiles, LanguageMarker, SourceMarker } from './format';
import type { Problem } from './problem';

/** Asks the engine about every example and counterexample: each is a page of one line, in the marker's first zone. */
export function checkExamples({ sources, languages }: CatalogueFiles, catalogue: Catalogue): readonly Problem[] {
  const compiled = new Map(catalogue.markers.map((marker) => [marker.id, marker]));
  const check = (folder: string, stem: string, markers: readonly (SourceMarker | LanguageMarker)[]): readonly Problem[] =>
    markers.flatMap((marker) => {
      const own = compiled.get(`${stem}/${marker.id}`);
      if (!own || !(marker.examples?.length || marker.counterexamples?.length)) return [];
      return wrongExamples(marker, own, catalogue).map((reason) => ({
        file: `${folder}/${stem}.json`,
        reason: `marker ${marker.id}: ${reason}`,
      }));
    });
  return [
    ...sources.flatMap((file) => check('sources', file.id, file.markers)),
    ...languages.flatMap((file) => check('languages', file.language, file.markers)),
  ];
}

function wrongExamples(marker: SourceMarker | LanguageMarker, compiled: CatalogueMarker, catalogue: Catalogue): readonly string[] {
  const engine = engineOfOne(compiled, catalogue);
  const zone = compiled.zones[0] ?? 'body';
  const find = (example: string): 'found' | 'not found' | 'no form' => {
    const snapshot = exampleSnapshot(example, zone);
    if (!snapshot) return 'no form';
    return findEvidence(snapshot, engine, () => true).length > 0 ? 'found' : 'not found';
  };
  const wrong = (kind: 'example' | 'counterexample', bad: 'found' | 'not found', examples: readonly string[] = []): readonly string[] =>
    examples.flatMap((example) => {
      const result = find(example);
      if (result === 'no form') return [`${kind} “${example}” must be ${exampleForm(zone)}`];
      return result === bad ? [`${kind} “${example}” is ${bad}${bad === 'not found' ? creditHint(compiled) : ''}`] : [];
    });
  return [...wrong('example', 'not found', marker.examples), ...wrong('counterexample', 'found', marker.counterexamples)];
}

const creditHint = ({ of }: CatalogueMarker): string => (of.length > 0 ? ` (no source of kind ${of.join(', ')} has that credit?)` : '');

/** An engine that knows one marker; the sources too where it names them. */
function engineOfOne(marker: CatalogueMarker, { sources, ...catalogue }: Catalogue): Engine {
  const named = marker.of.length > 0 ? sources.filter(({ kind }) => marker.of.includes(kind)) : [];
  return prepareCatalogue({ ...catalogue, sources: named, markers: [{ ...marker, source: null }] });
}
