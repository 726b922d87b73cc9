import type { UnlistedScriptDefinition } from 'wxt';
import { copyPage } from '../utils/page/copy';

export default { main: () => copyPage(document, location.href) } satisfies UnlistedScriptDefinition;
