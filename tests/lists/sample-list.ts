import type { ListFile } from '../../utils/lists/list-format';

/** An invented list about an invented wire. */
export const LIST: ListFile = {
  format: 'copytaster-list',
  version: 1,
  name: 'Harbour wires',
  licence: 'CC0',
  sources: [
    {
      id: 'lindwire',
      name: 'Lindwire',
      kind: 'press-release-wire',
      route: 'press-release',
      homepage: null,
      about: 'Press-release wire, Lindwerder.',
      country: 'DE',
      status: 'active',
      aliases: [],
      credits: ['Lindwire'],
      initials: [],
      hosts: ['lindwire.example'],
      markers: [
        {
          id: 'dateline',
          role: 'dateline',
          zones: ['lead'],
          strength: 'decisive',
          seen: 'verified',
          phrases: { '*': ['/Lindwire/ {dash}'] },
          examples: ['LINDWERDER, May 1 /Lindwire/ -- Acme today announced'],
          counterexamples: ['Acme told /Lindwire/ that it would grow'],
        },
      ],
    },
  ],
  languages: [],
};
