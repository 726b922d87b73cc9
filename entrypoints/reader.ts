import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { openReader } from '../utils/open-reader';
import { pageRuntime, takeOver } from '../utils/page-runtime';

export default defineUnlistedScript(() => openReader(document, location.href, pageRuntime(), takeOver(globalThis, 'copytasterReader')));
