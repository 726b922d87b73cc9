/** The closed word lists that the catalogue, the engine and the interface share. */

/** Where on the page words stand. `outside` is never evidence. */
export const ZONES = ['head', 'lead', 'body', 'tail', 'metadata', 'links', 'outside'] as const;
export type Zone = (typeof ZONES)[number];

/** What a marker is, in newsroom terms. Two *strong* pieces of evidence must differ in role to decide. */
export const ROLES = [
  'dateline', // place, date and wire at the opening
  'credit', // byline or credit line naming the supplier
  'tag-line', // the agency's sign at the end of the text: (dpa), /ritzau/
  'label', // kicker or label: "Press release", "Advertorial"
  'release-line', // "For immediate release"
  'embargo', // "Embargoed until …"
  'source-line', // "SOURCE Acme Corp", "Original-Content von: …"
  'sector-line', // the distributor's sector or keyword line
  'disclaimer', // somebody states that the words are not theirs
  'feed', // unedited or automatically carried agency feed
  'about', // the distributor's own advertisement
  'boilerplate', // "About Acme"
  'contact', // media contact
  'safe-harbor', // forward-looking statements
  'notes', // notes to editors
  'end-mark', // ###, -30-
  'disclosure', // paid or partner label or sentence
  'ad-identifier', // erid, Реклама + ИНН
  'republication', // "originally published in …"
  'copyright', // "© dpa-infocom"
  'drift', // gaps that stripped links leave
  'structured-data', // JSON-LD, meta
  'canonical', // canonical link or og:url on another site
  'path', // URL path segment
  'pixel', // tracking image or script host inside the article
  'link', // link to the wire's page inside the article
] as const;
export type Role = (typeof ROLES)[number];

/** decisive: alone names the kind · strong: two of different roles decide · supporting: explains, never decides. */
export const STRENGTHS = ['decisive', 'strong', 'supporting'] as const;
export type Strength = (typeof STRENGTHS)[number];

/** stated: in words · marked: in the page's code or not visible · matches: known wording that nobody signs. */
export const GRADES = ['stated', 'marked', 'matches'] as const;
export type Grade = (typeof GRADES)[number];

/** Who supplied the words, the first of these that is established. */
export const ROUTE_KINDS = ['press-release', 'distributed', 'republished', 'agency'] as const;
export type RouteKind = (typeof ROUTE_KINDS)[number];

/** Whether somebody paid (`paid`), or only a relation is stated (`partner`). */
export const PAYMENT_KINDS = ['paid', 'partner'] as const;
export type PaymentKind = (typeof PAYMENT_KINDS)[number];

/** What one marker speaks for. */
export type Claim = RouteKind | PaymentKind;

/** The badge's label: the first of these that holds. */
export const LABELS = ['paid', 'press-release', 'distributed', 'partner', 'republished', 'agency', 'none'] as const;
export type Label = (typeof LABELS)[number];

/** How far the check came; stands before any verdict. */
export const STATES = ['checked', 'not-article', 'no-access', 'failed'] as const;
export type State = (typeof STATES)[number];

/** What a block of the article is. */
export const PARTS = [
  'body',
  'dateline',
  'disclaimer',
  'source-line',
  'boilerplate',
  'contact',
  'safe-harbor',
  'distributor',
  'disclosure',
] as const;
export type Part = (typeof PARTS)[number];

/** What an organisation is. Forms with `{source}` name the kinds that they apply to. */
export const SOURCE_KINDS = ['press-release-wire', 'news-agency', 'syndicator', 'outlet', 'ad-label'] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

/** Who says that the words are not theirs. */
export const DISCLAIMERS = ['distributor', 'host', 'provider'] as const;
export type Disclaimer = (typeof DISCLAIMERS)[number];
