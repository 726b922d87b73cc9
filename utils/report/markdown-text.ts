/** A page's words as Markdown that shows exactly these words: one line, nothing of it markup, and in their own direction. */
export function markdownText(text: string): string {
  return text
    .replace(/[\s\p{Cc}\p{Bidi_Control}]+/gu, ' ')
    .trim()
    .replace(/[\\`*_{}[\]<>#|~&$^=!@:]/g, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2')
    .replace(/^[-+]/, '\\$&');
}

/** An address as a Markdown link's target. */
export function markdownTarget(url: string): string {
  return `<${url.replace(/[<>\\\s]/g, encodeURIComponent)}>`;
}
