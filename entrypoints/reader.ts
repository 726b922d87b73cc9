import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { createPageReader } from '../utils/page-reader';
import { keepOne, pageRuntime } from '../utils/page-runtime';

export default defineUnlistedScript(() => {
  const reader = keepOne(globalThis, 'copytasterReader', pageRuntime(), (runtime, signal) => createPageReader(document, runtime, signal));
  return reader.read(location.href);
});
