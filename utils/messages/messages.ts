import * as v from 'valibot';
import type { PageMarkup } from '../page/page-markup';
import type { TabReport } from '../report/tab-report';
import { SETTINGS_LIMITS, type Settings, settingsSchema } from '../settings/schema';
import type { SwitchTarget } from '../settings/switches';
import { markupSchema } from './page-schema';

/** Everything that can be asked of the background, and what it answers. */
export interface Messages {
  /** The popup wants this tab's page read and judged. */
  check: { request: { readonly tabId: number }; response: TabReport };
  /** One source or marker on or off: on one site, or everywhere where `site` is null. */
  switch: {
    request: { readonly target: SwitchTarget; readonly id: string; readonly site: string | null; readonly on: boolean };
    response: null;
  };
  /** The words that are selected on this tab's page are to become a rule. */
  rule: { request: { readonly tabId: number }; response: null };
  /** The options page is being closed while its last change is still on its way to the storage. */
  keep: { request: { readonly settings: Settings }; response: null };
  /** A page that is checked automatically has loaded or moved on. */
  loaded: { request: { readonly page: PageMarkup }; response: null };
}
export type MessageKind = keyof Messages;
export type Message = { [Kind in MessageKind]: { readonly kind: Kind } & Messages[Kind]['request'] }[MessageKind];

const tabId = v.pipe(v.number(), v.integer(), v.minValue(0));

const messageSchema = v.variant('kind', [
  v.strictObject({ kind: v.literal('check'), tabId }),
  v.strictObject({
    kind: v.literal('switch'),
    target: v.picklist(['source', 'marker']),
    id: v.pipe(v.string(), v.minLength(1), v.maxLength(SETTINGS_LIMITS.idLength)),
    site: v.nullable(v.pipe(v.string(), v.minLength(1), v.maxLength(253))),
    on: v.boolean(),
  }),
  v.strictObject({ kind: v.literal('rule'), tabId }),
  v.strictObject({ kind: v.literal('keep'), settings: settingsSchema }),
  v.strictObject({ kind: v.literal('loaded'), page: markupSchema }),
]);

/** What came over the wire as a message, or null where it is none of ours. */
export function parseMessage(raw: unknown): Message | null {
  const result = v.safeParse(messageSchema, raw);
  return result.success ? result.output : null;
}
