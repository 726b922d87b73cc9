import type { TextKey } from '../../utils/texts';

const REASONS: Readonly<Record<string, TextKey>> = {
  'browser-page': 'reasonBrowserPage',
  'store-page': 'reasonStorePage',
  'file-access': 'reasonFileAccess',
  'no-permission': 'reasonNoPermission',
  blocked: 'reasonBlocked',
  'error-page': 'reasonErrorPage',
  gone: 'reasonGone',
  timeout: 'reasonTimeout',
  'read-error': 'reasonReadError',
  catalogue: 'reasonCatalogue',
  storage: 'reasonStorage',
};

/** The words for a verdict's reason code; codes without words of their own are shown as they are. */
export function reasonKey(reason: string): TextKey {
  return (Object.hasOwn(REASONS, reason) ? REASONS[reason] : undefined) ?? 'reasonUnknown';
}
