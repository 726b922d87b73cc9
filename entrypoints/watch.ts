import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { sweepPage } from '../utils/page/sweep';
import { pageRuntime, takeOver } from '../utils/page-runtime';
import { watchPage } from '../utils/watch-page';

export default defineUnlistedScript(() => {
  watchPage(window, pageRuntime(), () => sweepPage(document, location.href), takeOver(globalThis, 'copytasterWatch'));
});
