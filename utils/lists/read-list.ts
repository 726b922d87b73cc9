import * as v from 'valibot';
import { checkLanguageFile, checkSourceFile } from '../catalogue/check-file';
import { describeIssues } from '../catalogue/describe-issues';
import { LIST_FORMAT, LIST_LIMITS, type ListFile, listFileSchema } from './list-format';
import { findMarkup, parseForeign } from './parse-foreign';
import { isRefusal, type Refusal, refuse } from './refusal';

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
  if (!result.success) return refuse('schema', describeIssues(result.issues)[0]);
  return checkList(result.output) ?? result.output;
}

/** A schema looks at every entry; so much is not even looked at. */
function countFirst(value: object): Refusal | null {
  const files = [...listOf(value, 'sources'), ...listOf(value, 'languages')];
  const markers = files.reduce<number>((sum, file) => sum + listOf(file, 'markers').length, 0);
  if (markers > LIST_LIMITS.markers) return refuse('too-many', LIST_LIMITS.markers);
  return null;
}

function listOf(value: unknown, key: string): readonly unknown[] {
  if (typeof value !== 'object' || value === null || !(key in value)) return [];
  const list: unknown = value[key as keyof typeof value];
  return Array.isArray(list) ? list : [];
}

function checkList(list: ListFile): Refusal | null {
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
    const [reason] = checkSourceFile(file).reasons;
    if (reason !== undefined) return refuse('rule', `${file.id}: ${reason}`);
  }
  for (const file of languages) {
    const [reason] = checkLanguageFile(file).reasons;
    if (reason !== undefined) return refuse('rule', `${file.language}: ${reason}`);
  }
  return twice([...sources.map(({ id }) => id), ...languages.map(({ language }) => language)]);
}

function twice(ids: readonly string[]): Refusal | null {
  const again = ids.find((id, index) => ids.indexOf(id) !== index);
  return again === undefined ? null : refuse('rule', `${again} stands in it twice`);
}
