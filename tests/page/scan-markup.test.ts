import fc from 'fast-check';
import { type DefaultTreeAdapterTypes, parse, serialize } from 'parse5';
import { describe, expect, it } from 'vitest';
import { attributesOf, scanMarkup } from '../../utils/page/scan-markup';
import { anyMarkup } from '../fuzz/arbitraries/html';

/** What a scan meets: `<tag`, `<tag/` where nothing ends it, `+<tag` right behind another tag, words, `/tag`. */
function scanned(markup: string): readonly string[] {
  const met: string[] = [];
  scanMarkup(markup, {
    open: (tag, _, isVoid, follows) => met.push(`${follows ? '+' : ''}<${tag}${isVoid ? '/' : ''}`),
    text: (text) => met.push(text),
    close: (tag) => met.push(`/${tag}`),
  });
  return met;
}

describe('scanMarkup', () => {
  it.each([
    ['words', 'plain words', ['plain words']],
    ['elements', '<p>a <b>b</b> c</p>', ['<p', 'a ', '<b', 'b', '/b', ' c', '/p']],
    ['elements that touch', '<b>a</b><i>b</i>', ['<b', 'a', '/b', '+<i', 'b', '/i']],
    ['elements that nothing ends', 'a<br>b<img src="x">', ['a', '<br/', 'b', '<img/']],
    ['elements that end themselves', '<x:a/><p />b', ['<x:a/', '+<p/', 'b']],
    ['entities', '&lt;b&gt; &amp;amp; &quot;a&nbsp;b&apos; &eacute;', ['<b> &amp; "a\u00a0b\' &eacute;']],
    ['characters by number', '&#160;&#x41;&#XE9;&#x110000;', ['\u00a0A\u00e9&#x110000;']],
    ['a `>` in a value', '<p title="a > b" class="c">d</p>', ['<p', 'd', '/p']],
    ['a `<` in a value', '<p title="<script>">d</p>', ['<p', 'd', '/p']],
    ['a quote as a name', '<p class="a" "="" ">b <i "="c>d">e</i></p>', ['<p', 'b ', '<i', 'e', '/i', '/p']],
    ['comments', 'a<!-- <b> -->b', ['a', 'b']],
    ['a doctype', '<!DOCTYPE html><p>a</p>', ['<p', 'a', '/p']],
    ['instructions', '<?xml version="1.0"?><p>a</p>', ['<p', 'a', '/p']],
    ['CDATA', '<p><![CDATA[a < b]]></p>', ['<p', 'a < b', '/p']],
    ['scripts', '<script>if (a < b) "<p>&amp;"</script><p>c</p>', ['<script', 'if (a < b) "<p>&amp;"', '/script', '+<p', 'c', '/p']],
    ['empty scripts', '<script src="a"></script>b', ['<script', '/script', 'b']],
    ['an unfinished tag', 'a<p class="b', ['a', '<p']],
    ['an unfinished comment', 'a<!-- b', ['a']],
    ['an unfinished script', '<script>a', ['<script', 'a']],
    ['an end without a beginning', 'a</p>b', ['a', '/p', 'b']],
  ])('meets %s', (_, markup, expected) => expect(scanned(markup)).toEqual(expected));

  it('meets every element and every word of what is serialised', () => {
    fc.assert(
      fc.property(anyMarkup, (html) => {
        const tree = parse(html);
        const met = { elements: 0, text: '' };
        scanMarkup(serialize(tree), {
          open: () => {
            met.elements += 1;
          },
          text: (text) => {
            met.text += text;
          },
          close: () => {},
        });
        expect(met).toEqual(contentOf(tree));
      }),
      { numRuns: 500, seed: 7 },
    );
  });

  it('takes no longer for each tag the more there are without a quote', () => {
    const tags = 200_000;
    expect(scanned('<p>'.repeat(tags))).toHaveLength(tags);
  });
});

type Tree = DefaultTreeAdapterTypes.Node;

/** Elements and text of a tree, what stands in templates and scripts among it. */
function contentOf(node: Tree): { elements: number; text: string } {
  if (node.nodeName === '#text') return { elements: 0, text: (node as DefaultTreeAdapterTypes.TextNode).value };
  const below = 'content' in node ? [node.content] : 'childNodes' in node ? node.childNodes : [];
  const parts = below.map(contentOf);
  return {
    elements: ('tagName' in node ? 1 : 0) + parts.reduce((sum, { elements }) => sum + elements, 0),
    text: parts.map(({ text }) => text).join(''),
  };
}

describe('attributesOf', () => {
  it.each([
    ['none', '', {}],
    ['values', ' class="a b" rel="c"', { class: 'a b', rel: 'c' }],
    ['names alone', ' hidden class="a"', { hidden: '', class: 'a' }],
    ['entities', ' href="?a=1&amp;b=%22&quot;"', { href: '?a=1&b=%22"' }],
    ['what only looks like one', ' title="x content=" content="y"', { title: 'x content=', content: 'y' }],
    ['a quote as a name', ' class="a" "="b c=d" rel="e"', { class: 'a', '"': 'b c=d', rel: 'e' }],
    ['a tag that ends itself', ' src="a" /', { src: 'a' }],
  ])('reads %s', (_, source, expected) => expect(Object.fromEntries(attributesOf(source))).toEqual(expected));
});
