const STORY = 'The harbour board of Lunsby approved a plan on Tuesday to rebuild the old rope works as a covered market after nine years. ';

/** A saved story of an invented outlet, with more in its head and at its end. */
export const article = ({ head = '', tail = '' } = {}): string =>
  `<!doctype html><html lang="en-GB"><head><meta charset="utf-8"><title>Rope works – Lunsby Courier</title>${head}</head>
  <body><article><h1>Rope works</h1>${`<p>${STORY.repeat(2)}</p>`.repeat(4)}${tail}</article></body></html>`;
