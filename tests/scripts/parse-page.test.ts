import { describe, expect, it } from 'vitest';
import { parsePage } from '../../scripts/scan/parse-page';

const bodyOf = (markup: string): string => parsePage(markup).document.querySelector('body')?.innerHTML ?? '';

describe('parsePage makes the tree that browsers make', () => {
  it.each<[string, string, string]>([
    ['no head, no body', '<title>T</title><p>a<p>b', '<p>a</p><p>b</p>'],
    ['words after the end', '<html><body><p>a</p></body></html><p>b</p>', '<p>a</p><p>b</p>'],
    ['a block in a paragraph', '<p>a<div>b</div></p>', '<p>a</p><div>b</div><p></p>'],
    ['words beside table cells', '<table>b<tr><td>a</td></tr></table>', 'b<table><tbody><tr><td>a</td></tr></tbody></table>'],
    ['crossed tags', '<b>a<p>b</b>c</p>', '<b>a</b><p><b>b</b>c</p>'],
    ['stray ends', '<div>a</span></section></div></div><p>b</p>', '<div>a</div><p>b</p>'],
    ['an odd comment', '<!-- a --!><p>b</p>', '<p>b</p>'],
    ['capitals', '<P CLASS="a">b</P>', '<p class="a">b</p>'],
    ['what is never drawn', '<p popover>a</p>', '<p popover="" hidden>a</p>'],
    ['an old image', '<image src="a.gif">', '<img src="a.gif">'],
    ['entities without an end', '&copy 2026 &ndash;', '© 2026 –'],
    ['an element that svg may not hold', '<svg><p>a</p></svg>', '<svg /><p>a</p>'],
  ])('%s', (_, markup, expected) => {
    expect(bodyOf(markup)).toBe(expected);
  });

  it.each([
    [
      'noscript: browsers run scripts',
      '<i></i><noscript><img src="https://rt.prnewswire.com/rt.gif"></noscript><b></b>',
      '<i></i><noscript></noscript><b></b>',
    ],
    ['a script', '<i></i><script type="module">let a;</script><b></b>', '<i></i><script type="module"></script><b></b>'],
    ['a drawing', '<svg class="a"><title>b</title></svg><b></b>', '<svg class="a" /><b></b>'],
    ['a template', '<i></i><template><p>a</p></template><b></b>', '<i></i><template></template><b></b>'],
  ])('leaves out the content of %s', (_, markup, expected) => {
    expect(bodyOf(markup)).toBe(expected);
  });

  it('keeps the page’s description of itself', () => {
    const markup = '<script type="application/LD+json">{"@type":"NewsArticle"}</script>';
    expect(parsePage(`<body>${markup}`).document.querySelector('script')?.textContent).toBe('{"@type":"NewsArticle"}');
  });

  it('is not stopped by depth', () => {
    const { document } = parsePage(`<p>start</p>${'<div>'.repeat(20_000)}deep`);
    expect(document.querySelector('p')?.textContent).toBe('start');
  });
});

describe('declared shadow roots', () => {
  const long = 'Story of the harbour. '.repeat(20);

  it('stand where they are shown, slotted text in its slots, nested ones too', () => {
    const nested = '<x-end><template shadowrootmode="open"><i>The end.</i></template>Nobody sees this.</x-end>';
    expect(
      bodyOf(
        `<x-story><template shadowrootmode="open"><p>${long}</p><slot name="by">Nobody</slot><slot></slot>${nested}</template>Light<b slot="by">Mara</b></x-story>`,
      ),
    ).toBe(`<x-story><p>${long}</p><slot name="by"><b slot="by">Mara</b></slot><slot>Light</slot><x-end><i>The end.</i></x-end></x-story>`);
  });

  it('are left out where they hold no text to speak of, and so are closed ones and every other template', () => {
    expect(bodyOf(`<x-a><template shadowrootmode="closed">${long}</template>a</x-a>`)).toMatch(/<\/template>a/);
    expect(
      parsePage('<x-a><template shadowrootmode="open">OK</template>Light</x-a>').document.querySelector('x-a')?.lastChild?.textContent,
    ).toBe('Light');
    expect(bodyOf(`<div><template>${long}</template>a</div>`)).toContain('<template></template>');
  });
});
