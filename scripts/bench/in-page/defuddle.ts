import Defuddle from 'defuddle';

/** Another extractor, for comparison. */
export function run(): null {
  new Defuddle(document.cloneNode(true) as Document, { url: location.href }).parse();
  return null;
}
