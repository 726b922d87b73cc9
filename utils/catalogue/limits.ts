/** What a source or language file may hold at most: generous for the catalogue, tight enough that a hostile list is refused. */
export const LIMITS = {
  /** The longest id of the fact table has 29 characters. */
  id: 48,
  name: 100,
  about: 200,
  /** Credits, initials, aliases, hosts: the richest agency has about 20 spellings. */
  names: 60,
  markers: 120,
  languages: 60,
  phrases: 80,
  /** A formula of 3–8 words, with room for alternatives. */
  phrase: 300,
  placeholders: 12,
  alternatives: 40,
  gap: 200,
  examples: 60,
  example: 1_000,
} as const;
