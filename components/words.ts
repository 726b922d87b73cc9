import type { Disclaimer, Grade, Label, Part, Role, SourceKind, Zone } from '../utils/detection/vocabulary';
import type { TextKey } from '../utils/texts';

/** The interface's word for each word of the vocabulary: a new one fails to compile until it has one here. */
export const LABEL_WORDS: Record<Label, TextKey> = {
  paid: 'labelPaid',
  'press-release': 'labelPressRelease',
  distributed: 'labelDistributed',
  partner: 'labelPartner',
  republished: 'labelRepublished',
  agency: 'labelAgency',
  none: 'labelNone',
};

export const ZONE_WORDS: Record<Exclude<Zone, 'outside'>, TextKey> = {
  head: 'zoneHead',
  lead: 'zoneLead',
  body: 'zoneBody',
  tail: 'zoneTail',
  metadata: 'zoneMetadata',
  links: 'zoneLinks',
};

export const GRADE_WORDS: Record<Grade, TextKey> = { stated: 'gradeStated', marked: 'gradeMarked', matches: 'gradeMatches' };

export const SOURCE_KIND_WORDS: Record<SourceKind, TextKey> = {
  'press-release-wire': 'kindPressReleaseWire',
  'news-agency': 'kindNewsAgency',
  syndicator: 'kindSyndicator',
  outlet: 'kindOutlet',
  'ad-label': 'kindAdLabel',
};

export const DISCLAIMER_WORDS: Record<Disclaimer, TextKey> = {
  distributor: 'disclaimsDistributor',
  host: 'disclaimsHost',
  provider: 'disclaimsProvider',
};

export const PART_WORDS: Record<Part, TextKey> = {
  body: 'partBody',
  dateline: 'partDateline',
  disclaimer: 'partDisclaimer',
  'source-line': 'partSourceLine',
  boilerplate: 'partBoilerplate',
  contact: 'partContact',
  'safe-harbor': 'partSafeHarbor',
  distributor: 'partDistributor',
  disclosure: 'partDisclosure',
};

export const ROLE_WORDS: Record<Role, TextKey> = {
  dateline: 'roleDateline',
  credit: 'roleCredit',
  'tag-line': 'roleTagLine',
  label: 'roleLabel',
  'release-line': 'roleReleaseLine',
  embargo: 'roleEmbargo',
  'source-line': 'roleSourceLine',
  'sector-line': 'roleSectorLine',
  disclaimer: 'roleDisclaimer',
  feed: 'roleFeed',
  about: 'roleAbout',
  boilerplate: 'roleBoilerplate',
  contact: 'roleContact',
  'safe-harbor': 'roleSafeHarbor',
  notes: 'roleNotes',
  'end-mark': 'roleEndMark',
  disclosure: 'roleDisclosure',
  'ad-identifier': 'roleAdIdentifier',
  republication: 'roleRepublication',
  copyright: 'roleCopyright',
  drift: 'roleDrift',
  'structured-data': 'roleStructuredData',
  canonical: 'roleCanonical',
  path: 'rolePath',
  pixel: 'rolePixel',
  link: 'roleLink',
};
