import * as v from 'valibot';
import { broken } from '../catalogue/broken-rule';
import { type BrokenInFile, checkLanguageFile, checkSourceFile } from '../catalogue/check-file';
import { faultOf } from '../catalogue/schema-fault';
import { phraseCost } from './list-cost';
import { LIST_FORMAT, LIST_LIMITS, type ListFile, listFileSchema } from './list-format';
import { findMarkup, parseForeign } from './parse-foreign';
import { isRefusal, type Refusal, refuse, refuseForm, refuseRule } from './refusal';

/** The text of a list as data that is safe to use, or why it is refused: whole or not at all. */
export function readList(text: string): ListFile | Refusal {
  const parsed = parseForeign(text);
  if (isRefusal(parsed)) return parsed;
  const { value } = parsed;
  if (typeof value !== 'object' || value === null || !('format' in value) || value.format !== LIST_FORMAT) return refuse('not-a-list');
  if ('version' in value && typeof value.version === 'number' && value.version > 1) return refuse('later-version', value.version);
  const tooMany = countFirst(value);
  if (tooMany !== null) return tooMany;
  const result = v.safeParse(listFileSchema, value, { abortEarly: true });
  if (!result.success) return refuseForm(faultOf(result.issues[0]));
  return checkList(result.output) ?? result.output;
}

/** A schema looks at every entry; so much is not even looked at. */
function countFirst(value: object): Refusal | null {
  const files = [...listOf(value, 'sources'), ...listOf(value, 'languages')];
  let [markers, cost] = [0, 0];
  for (const file of files) {
    const its = listOf(file, 'markers');
    markers += its.length;
    if (markers > LIST_LIMITS.markers) return refuse('too-many', LIST_LIMITS.markers);
    for (const marker of its) cost += PHRASE_FIELDS.reduce((sum, key) => sum + phraseCost(fieldOf(marker, key)), 0);
    if (cost > LIST_LIMITS.cost) return refuse('costly');
  }
  return null;
}

/** Fields of a marker that hold phrases. */
const PHRASE_FIELDS = ['phrases', 'excludes', 'requires'] as const;

function fieldOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, key) ? value[key as keyof typeof value] : undefined;
}

function listOf(value: unknown, key: string): readonly unknown[] {
  const list = fieldOf(value, key);
  return Array.isArray(list) ? list : [];
}

/** What is wrong with a list that has the right form, or null: names that deceive, phrases that cannot be read or would be met everywhere. */
export function checkList(list: ListFile): Refusal | null {
  const { sources, languages } = list;
  const markup = findMarkup([
    list.name,
    list.licence,
    list.about ?? '',
    ...sources.flatMap(({ name, about, aliases, credits }) => [name, about, ...aliases, ...credits]),
    ...languages.map(({ name }) => name),
  ]);
  if (markup !== null) return markup;
  const phrases = [
    ...sources.flatMap(({ markers }) => markers.flatMap((marker) => Object.values(marker.phrases).flat())),
    ...languages.flatMap(({ markers }) => markers.flatMap((marker) => marker.phrases)),
  ];
  if (phrases.length > LIST_LIMITS.phrases) return refuse('too-many', LIST_LIMITS.phrases);
  for (const file of sources) {
    const [first] = checkSourceFile(file).broken;
    if (first !== undefined) return refuseIn(file.id, first);
  }
  for (const file of languages) {
    const [first] = checkLanguageFile(file).broken;
    if (first !== undefined) return refuseIn(file.language, first);
  }
  return twice([...sources.map(({ id }) => id), ...languages.map(({ language }) => language)]);
}

const refuseIn = (file: string, first: BrokenInFile): Refusal =>
  refuseRule(first.marker === null ? file : `${file}/${first.marker}`, first);

function twice(ids: readonly string[]): Refusal | null {
  const again = ids.find((id, index) => ids.indexOf(id) !== index);
  return again === undefined ? null : refuseRule(again, broken('twice', 'stands in it twice', again));
}
