import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { parse, serialize } from 'parse5';
import { describe, expect, it } from 'vitest';
import { parseInRuns } from '../../scripts/scan/parse-in-runs';

const PAGES = new URL('../pages/', import.meta.url);
const slugs = readdirSync(PAGES, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));

/** Where the HTML standard treats spaces, words, references, ends of lines and unusual characters in different ways. */
const PIECES =
  `<p>|</p>|<pre>|</pre>|<textarea>|</textarea>|<title>|</title>|<table>|<tr>|<td>|</table>|<colgroup>|<select>|<option>|</select>|<template>|</template>|
<script>|</script>|<!--|-->|<style>|</style>|<noscript>|</noscript>|<svg>|</svg>|<math>|<mi>|<![CDATA[|]]>|<b>|</b>|<a href="|<i class='|">|'>|"|'|
&amp;|&amp|&copy|&notit;|&#x26;|&#0;|&|<|</|>|=|data-a|A|x y|word |  two words|\t|\n|\r\n|\r|\f|\0|\u{1f600}|\ud83d|é|漢字|</body>|</html>|<head>|<body>|<plaintext>`.split(
    /\|\n?/,
  );

describe('a page parsed in runs', () => {
  it.each(slugs)('%s is the tree of parse5', (slug) => {
    const html = readFileSync(new URL(`${slug}/source.html`, PAGES), 'utf8');
    expect(serialize(parseInRuns(html))).toBe(serialize(parse(html)));
  });

  it('is the tree of parse5 whatever stands in it', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }), (pieces) => {
        const html = pieces.join('');
        expect(serialize(parseInRuns(html))).toBe(serialize(parse(html)));
      }),
      { numRuns: 2_000 },
    );
  });
});
