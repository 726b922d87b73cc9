import fc from 'fast-check';
import * as v from 'valibot';
import { expect } from 'vitest';
import { ALL_SITES, automaticPatterns, isAutomaticOn, parseSite, patternOf, withoutRevoked } from '../../../utils/access/permissions';
import { hostOf } from '../../../utils/check/judge-page';
import { noAccessReason } from '../../../utils/check/no-access-reason';
import { maySend } from '../../../utils/messages/answer-messages';
import { parseMessage } from '../../../utils/messages/messages';
import { migrate } from '../../../utils/settings/migrate';
import { AUTOMATIC_MODES, DEFAULT_SETTINGS, settingsSchema } from '../../../utils/settings/schema';
import { isOnBy, withSwitch } from '../../../utils/settings/switches';
import { messageLike } from '../arbitraries/messages';
import { hostileText } from '../arbitraries/text';
import type { FuzzProperty } from '../property';

const ownPhrase = fc.record({
  phrase: hostileText,
  says: fc.constantFrom('paid', 'agency', 'fake'),
  zone: fc.constantFrom('head', 'tail', 'body'),
});
/** Every key of today's settings and of version 1, with values that fit, nearly fit or do not. */
const settingsLike = fc.record(
  {
    ...Object.fromEntries(
      Object.entries(DEFAULT_SETTINGS).map(([key, value]) => [key, fc.oneof(fc.constant<unknown>(value), fc.jsonValue())]),
    ),
    version: fc.oneof(fc.constantFrom<unknown>(0, 1, 2, 3, 4, -1, 0.5, '1', null), fc.jsonValue()),
    automatic: fc.oneof(fc.constantFrom<unknown>(...AUTOMATIC_MODES), fc.jsonValue()),
    sites: fc.oneof(fc.array(fc.domain()), fc.jsonValue()),
    sourcesOff: fc.oneof(fc.array(hostileText), fc.jsonValue()),
    markersOff: fc.oneof(fc.array(hostileText), fc.jsonValue()),
    ownPhrases: fc.oneof(fc.array(ownPhrase), fc.jsonValue()),
  },
  { requiredKeys: [] },
);
const anything = fc.anything({
  withNullPrototype: true,
  withBigInt: true,
  withDate: true,
  withMap: true,
  withSet: true,
  withSparseArray: true,
});
/** JSON with keys that clobber prototypes. */
const poisoned = fc
  .tuple(fc.json(), fc.constantFrom('__proto__', 'constructor', 'toString'))
  .map(([json, key]): unknown => JSON.parse(`{"${key}": ${json}, "version": 1}`));

/** Whatever is stored, settings come out valid or not at all. */
export const settingsProperty: FuzzProperty = {
  name: 'settings: what is stored becomes valid settings or null, the same when read again',
  share: 5,
  property: fc.property(fc.oneof(settingsLike, anything, poisoned), hostileText, (stored, id) => {
    const settings = migrate(stored);
    expect(Object.hasOwn(Object.prototype, 'version')).toBe(false);
    if (settings === null) return;
    expect(v.is(settingsSchema, settings)).toBe(true);
    expect(migrate(JSON.parse(JSON.stringify(settings)))).toEqual(settings);
    const off = withSwitch(withSwitch(settings, 'marker', id, true), 'marker', id, false);
    expect(isOnBy(off)(id, null)).toBe(false);
    expect(isOnBy(withSwitch(off, 'marker', id, true))(id, null)).toBe(true);
    const lost = withoutRevoked(settings, [], [ALL_SITES, ...settings.sites.map(patternOf)]);
    expect(automaticPatterns(lost)).toEqual([]);
  }),
};

const RUNTIME = { id: 'copytaster', getURL: (path: string) => `moz-extension://1234/${path}` };
const sender = fc.record(
  {
    id: fc.constantFrom('copytaster', 'another'),
    url: fc.oneof(
      fc.constantFrom('moz-extension://1234/popup.html', 'moz-extension://12345/x', 'https://moz-extension.example/'),
      fc.webUrl(),
    ),
    frameId: fc.constantFrom(0, 1),
    tab: fc.record({ id: fc.nat() }, { requiredKeys: [] }),
  },
  { requiredKeys: [] },
);

/** Only well-formed messages come through, and only from those who may send them. */
export const messageProperty: FuzzProperty = {
  name: 'messages: only well-formed ones pass; pages may send nothing but their code from their main frame',
  share: 5,
  property: fc.property(fc.oneof(messageLike, anything, poisoned), sender, (raw, from) => {
    const message = parseMessage(raw);
    if (message === null) return;
    expect(parseMessage(message)).toEqual(message);
    const allowed = maySend(message.kind, from as Parameters<typeof maySend>[1], RUNTIME);
    const own = from.id === 'copytaster' && (from.url?.startsWith('moz-extension://1234/') ?? false);
    if (allowed && message.kind !== 'loaded') expect(own).toBe(true);
    if (allowed && message.kind === 'loaded') expect([own, from.id, from.frameId]).toEqual([false, 'copytaster', 0]);
  }),
};

/** What people type and browsers report as addresses. */
export const addressProperty: FuzzProperty = {
  name: 'addresses: a typed site is a host that patterns and the automatic check agree on, or it is refused',
  share: 5,
  property: fc.property(fc.oneof(hostileText, fc.webUrl(), fc.domain(), fc.ipV6(), fc.string()), (input) => {
    expect(hostOf(input)).not.toMatch(/^www\./);
    expect(noAccessReason(input, input)).toMatch(/^[a-z-]+$/);
    const site = parseSite(input);
    if (site === null) return;
    expect(patternOf(site)).toMatch(/^\*:\/\/\*\.[a-z0-9.-]+\/\*$/);
    expect(parseSite(site)).toBe(site);
    expect(isAutomaticOn(`https://${site}/x`, { ...DEFAULT_SETTINGS, automatic: 'sites', sites: [site] })).toBe(true);
    expect(isAutomaticOn(`https://not${site}/x`, { ...DEFAULT_SETTINGS, automatic: 'sites', sites: [site] })).toBe(false);
  }),
};
