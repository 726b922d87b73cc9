import type { Plugin } from 'vite';
import type { EntrypointGroup } from 'wxt';

/**
 * Takes the popup out of the pages that are built together and share files: each file that a browser fetches of an extension takes it ten
 * milliseconds, and nobody waits for the others.
 */
export function buildPopupAlone(groups: EntrypointGroup[]): void {
  for (const group of groups) {
    if (!Array.isArray(group)) continue;
    const place = group.findIndex(({ type }) => type === 'popup');
    if (place >= 0 && group.length > 1) groups.push(group.splice(place, 1));
  }
}

/** The style sheets of a page that is built alone inside the page, where they are no files to wait for. */
export function stylesInPopup(): Plugin {
  return {
    name: 'copytaster:styles-in-popup',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler: (_, bundle) => {
        const page = Object.values(bundle).find(({ fileName }) => fileName.endsWith('popup/index.html'));
        if (page?.type !== 'asset') return;
        page.source = String(page.source).replace(/<link rel="stylesheet"[^>]* href="\/([^"]+)">/g, (_link, file: string) => {
          const sheet = bundle[file];
          if (sheet?.type !== 'asset') throw new Error(`the popup's style sheet ${file} is not in the build`);
          delete bundle[file];
          return `<style>${String(sheet.source).trim()}</style>`;
        });
      },
    },
  };
}
