import { describe, expect, it } from 'vitest';
import { newRuleAddress, readAddress } from '../../utils/options/options-address';
import { emptyRule, freeId } from '../../utils/rules/new-rule';

describe('address of a new rule', () => {
  it.each(['', 'Sent by Acme', 'a&b=c#d?e', '„Anzeige“ 广告', '<script>'])('carries %j', (words) => {
    const address = newRuleAddress(words);
    expect(readAddress(address.slice(address.indexOf('#')))).toBe(words);
  });

  it.each(['', '#sources', '#new'])('is not %j', (hash) => expect(readAddress(hash)).toBeNull());
});

describe('a new rule', () => {
  it('begins with the selected words as a phrase', () =>
    expect(emptyRule('  Sent\n by {Acme} ', [])).toMatchObject({
      id: 'sent-by-acme',
      name: 'Sent by Acme',
      phrases: { '*': ['Sent by Acme'] },
    }));

  it('has an id of its own', () => {
    expect(freeId('Façade Wire', [])).toBe('facade-wire');
    expect(freeId('广告', [])).toBe('rule');
    expect(freeId('Acme', [{ id: 'acme' }, { id: 'acme-2' }])).toBe('acme-3');
  });
});
