import { tagOf } from './tags';

/** What a part of the page is for, where it is not the article's own text. */
export type Region = 'ad' | 'navigation' | 'comments' | 'related' | 'figure' | 'aside' | 'share' | 'chrome';

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Whole words of class and id, split at hyphens, underscores and capitals. Seen on news pages of many makers. */
const TOKENS: readonly (readonly [Region, ReadonlySet<string>])[] = [
  [
    'ad',
    words(
      'ad ads adv advert adverts advertise advertisement advertisements advertising adslot adbox adunit adcontainer adwrapper adlabel adspot adzone adsense adsbygoogle dfp gpt taboola outbrain plista ligatus teads mgid revcontent werbung skyscraper leaderboard mpu billboard adblock',
    ),
  ],
  ['comments', words('comment comments disqus respond replies commentlist commentarea komentar kommentare comentarios commentaires')],
  [
    'related',
    words(
      'related relateds relatedposts relatedarticles recommended recommendation recommendations recommends teaser teasers trending popular mostread mostpopular readmore readnext upnext morefrom morestories latest newsticker similar crosslink crosslinks headlines youmaylike carousel jp-relatedposts recirc recirculation onward',
    ),
  ],
  [
    'share',
    words(
      'share sharing sharebar shares sharedaddy social socials socialmedia sociallinks newsletter newsletters subscribe subscription signup tags taglist tagcloud tagged topics keywords hashtags cookie cookies consent gdpr cmp modal popup popover dialog login signin rating ratings poll donate donation follow followus print printbar toolbar tooltip donations toast',
    ),
  ],
  [
    'navigation',
    words(
      'nav navi navbar navigation menu menus submenu breadcrumb breadcrumbs pagination pager masthead topbar topnav sitenav skip skiplink skiplinks sitemap toc',
    ),
  ],
  ['figure', words('figcaption caption captions imagecaption photocredit imagecredit wp-caption-text bildunterschrift copyright-image')],
  ['aside', words('sidebar aside widget widgets promo promos promotion infobox sidecolumn rightcolumn rail rightrail')],
  ['chrome', words('sitefooter pagefooter colophon siteheader pageheader globalheader globalfooter')],
];

/** Page builders call every part of the article a widget. */
const BUILDER = words('elementor wp wpb vc et fusion fl avia text editor content heading title post body');

const ROLES: Readonly<Record<string, Region>> = {
  navigation: 'navigation',
  menu: 'navigation',
  menubar: 'navigation',
  search: 'navigation',
  contentinfo: 'chrome',
  banner: 'chrome',
  complementary: 'aside',
  dialog: 'share',
  alertdialog: 'share',
};

const TAGS: Readonly<Record<string, Region>> = {
  nav: 'navigation',
  figure: 'figure',
  figcaption: 'figure',
  aside: 'aside',
  dialog: 'share',
  ins: 'ad',
  'amp-ad': 'ad',
  'amp-sidebar': 'navigation',
  caption: 'figure',
};

const REGION_OF: ReadonlyMap<string, number> = new Map(
  TOKENS.flatMap(([, names], rank) => [...names].map((name) => [name, rank] as const)).reverse(),
);

/** Lower-case words of an element's class and id. */
export function tokensOf(element: Element): readonly string[] {
  const names = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`;
  if (names.length < 2) return [];
  return names
    .slice(0, 500)
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z\d\x80-\uffff]+/)
    .filter((token) => token !== '');
}

/** What the element by itself says that it is: its tag, role and names. */
export function ownRegion(element: Element): Region | null {
  const tag = tagOf(element);
  if (tag === 'ins' && !/adsbygoogle/.test(element.getAttribute('class') ?? '')) return null;
  const byTag = TAGS[tag] ?? ROLES[element.getAttribute('role') ?? ''];
  if (byTag) return byTag;
  const tokens = tokensOf(element);
  let best = TOKENS.length;
  for (const token of tokens) {
    const rank = REGION_OF.get(token) ?? best;
    if (rank < best && !(token.startsWith('widget') && tokens.some((other) => BUILDER.has(other)))) best = rank;
  }
  return TOKENS[best]?.[0] ?? null;
}
