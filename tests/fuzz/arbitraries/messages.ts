import fc from 'fast-check';
import { DEFAULT_SETTINGS } from '../../../utils/settings/schema';
import { hostileText } from './text';

const pageLike = fc.record({
  url: fc.oneof(fc.webUrl(), fc.jsonValue()),
  pieces: fc.oneof(fc.array(hostileText), fc.jsonValue()),
});
const tabId = fc.oneof(fc.nat(), fc.double(), fc.jsonValue());

/** Messages of every kind that there is, whole, nearly whole and of kinds that there is not. */
export const messageLike = fc.oneof(
  fc.record({ kind: fc.constant('loaded'), page: pageLike }),
  fc.record({ kind: fc.constantFrom('check', 'rule'), tabId }),
  fc.record({
    kind: fc.constant('switch'),
    target: fc.constantFrom('source', 'marker', 'x'),
    id: hostileText,
    site: fc.oneof(fc.constant(null), fc.domain(), fc.jsonValue()),
    on: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant('keep'),
    settings: fc.oneof(
      fc
        .record({ automatic: fc.constantFrom('off', 'all', 'x'), sites: fc.array(fc.domain()) })
        .map((own) => ({ ...DEFAULT_SETTINGS, ...own })),
      fc.jsonValue(),
    ),
  }),
  fc.record({ kind: fc.constantFrom('__proto__', 'constructor', 'check ', 'moved') }),
);
