import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { OwnRule } from '../../utils/rules/rule-format';
import { useTexts } from '../texts-context';
import { linesOf, TextField } from './fields';

export interface PhraseFieldsProps {
  readonly phrases: OwnRule['phrases'];
  readonly problem: string | null;
  readonly onChange: (phrases: OwnRule['phrases']) => void;
}

/** Languages that the interface can be had in, and a few more. */
const LANGUAGES = [
  'ar',
  'de',
  'en',
  'es',
  'fr',
  'hi',
  'id',
  'it',
  'ja',
  'ko',
  'ms',
  'nl',
  'pl',
  'pt',
  'ru',
  'th',
  'tr',
  'vi',
  'zh-hans',
  'zh-hant',
];

/** Phrases, one a line: first those of every language, then those of single ones. */
export function PhraseFields({ phrases, problem, onChange }: PhraseFieldsProps): JSX.Element {
  const { text, locale } = useTexts();
  const [drafts, setDrafts] = useState<Readonly<Record<string, string>>>(() =>
    Object.fromEntries(Object.entries({ '*': [], ...phrases }).map(([language, lines]) => [language, lines.join('\n')])),
  );
  const write = (language: string, value: string): void => {
    const next = { ...drafts, [language]: value };
    setDrafts(next);
    onChange(
      Object.fromEntries(Object.entries(next).flatMap(([code, lines]) => (linesOf(lines).length === 0 ? [] : [[code, linesOf(lines)]]))),
    );
  };
  const names = new Intl.DisplayNames(locale, { type: 'language' });
  const nameOf = (code: string): string => (code === '*' ? text('languageAll') : (names.of(code) ?? code));
  return (
    <div class="wide phrases-fields">
      {Object.entries(drafts).map(([language, value], index) => (
        <TextField
          key={language}
          label={text('rulePhrases', nameOf(language))}
          hint={index === 0 ? text('rulePhrasesHint') : ''}
          value={value}
          onInput={(next) => write(language, next)}
          lines={3}
          problem={index === 0 ? problem : null}
        />
      ))}
      <label class="field">
        {text('ruleLanguageAdd')}
        <select
          value=""
          onChange={({ currentTarget }) => {
            write(currentTarget.value, '');
            currentTarget.value = '';
          }}
        >
          <option value="" disabled>
            {text('ruleLanguageChoose')}
          </option>
          {LANGUAGES.filter((code) => !(code in drafts)).map((code) => (
            <option key={code} value={code}>
              {nameOf(code)}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}
