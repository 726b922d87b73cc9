import { type ComponentChild, h, render } from 'preact';
import type { Texts } from '../utils/texts';
import { TextsProvider } from './texts-context';

/** Draws one of the extension's own pages, in the language and direction of its words. */
export function mountPage(document: Document, texts: Texts, title: string, content: ComponentChild): void {
  const root = document.getElementById('app');
  if (root === null) throw new Error('the page has no #app');
  document.documentElement.lang = texts.locale;
  document.documentElement.dir = texts.direction;
  document.title = title;
  render(h(TextsProvider, { value: texts }, content), root);
}
