import { describe, expect, it } from 'vitest';
import { checkRule } from '../../utils/rules/check-rule';
import type { OwnRule } from '../../utils/rules/rule-format';
import { PATTERN_RULE, RULE } from './sample-rule';

const withPhrase = (phrase: string, changes: Partial<OwnRule> = {}): OwnRule => ({ ...RULE, phrases: { '*': [phrase] }, ...changes });
const withPattern = (pattern: string): OwnRule => ({ ...PATTERN_RULE, pattern });

describe('checkRule', () => {
  const good: [string, OwnRule][] = [
    ['a phrase', RULE],
    ['a phrase with placeholders', withPhrase('Ein Beitrag von {name} {dash} Lindwerder Schreibstube')],
    ['a host', withPhrase('acme.example/pixel', { zones: ['links'] })],
    ['a word that is a whole line', withPhrase('Sonderthema', { anchor: 'line' })],
    ['words beside it', { ...RULE, excludes: ['kein'], requires: ['Lindwerder {name}', 'x'] }],
    ['an expression', PATTERN_RULE],
    ['an expression that others would take for ever for', withPattern('(x+x+)+y Lindwire')],
  ];
  it.each(good)('takes %s', async (_, rule) => expect(await checkRule(rule)).toEqual([]));

  const bad: [string, OwnRule, object][] = [
    ['no name', { ...RULE, name: ' ' }, { field: 'name', fault: 'empty' }],
    ['no phrase', { ...RULE, phrases: {} }, { field: 'phrases', fault: 'empty' }],
    ['no place', { ...RULE, zones: [] }, { field: 'zones', fault: 'empty' }],
    ['“the”', withPhrase('the'), { field: 'phrases', fault: 'short', detail: 'the' }],
    ['two letters', withPhrase('ab'), { field: 'phrases', fault: 'needs-words' }],
    ['one common word', withPhrase('advertising'), { field: 'phrases', fault: 'short' }],
    ['words that only mention', withPhrase('According to a press release'), { field: 'phrases', fault: 'ordinary' }],
    ['words in another language', withPhrase('in einer Pressemitteilung'), { field: 'phrases', fault: 'ordinary' }],
    ['an open brace', withPhrase('Sent by {name'), { field: 'phrases', fault: 'open-brace' }],
    ['an unknown placeholder', withPhrase('Sent by {nobody}'), { fault: 'unknown-placeholder', detail: '{nobody}' }],
    ['a city without its place', withPhrase('{city} /Lindwire/ {dash}'), { fault: 'city-start' }],
    ['an open brace beside it', { ...RULE, excludes: ['{name'] }, { field: 'excludes', fault: 'open-brace' }],
    ['no words beside it', { ...RULE, requires: ['{…20}'] }, { field: 'requires', fault: 'needs-words' }],
    ['an expression with words beside it', { ...PATTERN_RULE, requires: ['Hafen'] }, { field: 'pattern', fault: 'pattern-guard' }],
    ['a source of no form', { ...RULE, source: '' }, { fault: 'schema', schema: { path: 'source', fault: 'empty' } }],
    ['words beside links', { ...RULE, zones: ['tail', 'links'] }, { field: 'zones', fault: 'code-zone-alone' }],
    ['an expression on links', { ...PATTERN_RULE, zones: ['links'] }, { field: 'zones', fault: 'pattern-zone' }],
    ['a broken expression', withPattern('Lindwire('), { field: 'pattern', fault: 'pattern-syntax' }],
    ['look-around', withPattern('Lindwire(?=x)'), { field: 'pattern', fault: 'pattern-syntax' }],
    ['a back reference', withPattern('(Lindwire)\\1 Lindwire'), { field: 'pattern', fault: 'pattern-syntax' }],
    ['an expression without fixed text', withPattern('(a+)+$'), { field: 'pattern', fault: 'pattern-gate' }],
    [
      'an expression that explodes',
      withPattern('Lindwire[ab]{999}[ab]{999}[ab]{999}[ab]{999}'),
      { field: 'pattern', fault: 'pattern-cost' },
    ],
    ['an expression of ordinary words', withPattern('press release'), { field: 'pattern', fault: 'ordinary' }],
  ];
  it.each(bad)('refuses %s', async (_, rule, problem) => expect((await checkRule(rule))[0]).toMatchObject(problem));
});
