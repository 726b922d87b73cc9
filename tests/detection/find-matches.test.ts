import { describe, expect, it } from 'vitest';
import { creditsOf } from '../../utils/detection/credits';
import { findMatches, sourceLedBy } from '../../utils/detection/find-matches';
import { prepareCatalogue } from '../../utils/detection/prepare-catalogue';
import { viewText } from '../../utils/detection/text-view';
import { catalogueOf, engineOf, type MarkerText, SOURCES } from './small-engine';

const CREDIT: MarkerText = { phrases: ['{source}'], zones: ['tail'] };
const spans = (text: string, ...markers: readonly MarkerText[]) =>
  findMatches(viewText(text), engineOf(...markers), () => true).map(({ marker, start, end }) => [marker, start, end]);

describe('findMatches', () => {
  it('goes by place, then by marker', () => {
    const [long, short] = [{ phrases: ['wire service'] }, { phrases: ['wire'] }] as const;
    const expected = [
      [0, 0, 12],
      [1, 0, 4],
      [0, 20, 32],
      [1, 20, 24],
    ];
    expect(spans('wire service, other\nwire service', long, short)).toEqual(expected);
    expect(spans('wire service, other\nwire service', short, long).map(([marker]) => marker)).toEqual([0, 1, 0, 1]);
    expect(spans('beta alpha', { phrases: ['alpha'] }, { phrases: ['beta'] })).toEqual([
      [1, 0, 4],
      [0, 5, 10],
    ]);
  });

  it('takes the longest of a marker’s matches in one place', () => {
    expect(spans('wire service', { phrases: ['wire', 'wire service'] })).toEqual([[0, 0, 12]]);
    expect(spans('wire service', { phrases: ['wire service', 'wire'] })).toEqual([[0, 0, 12]]);
  });

  it('takes a credit as it is written, in its own case', () => {
    expect(spans('(dpa)', CREDIT)).toEqual([[0, 1, 4]]);
    expect(spans('(DPA)', CREDIT)).toEqual([]);
    expect(spans('xdpa, dpax', CREDIT)).toEqual([]);
    expect(spans('Source: REUTERS', { ...CREDIT, requires: ['Source: {source}'] })).toEqual([[0, 8, 15]]);
    expect(spans('Quelle dpa, von DPA', { ...CREDIT, requires: ['von {source}'] })).toEqual([]);
  });

  it('keeps guards that begin late in the line, and those without words', () => {
    const guarded = { ...CREDIT, excludes: ['mit Material von {source}'] };
    expect(spans('dpa: mit Material, mit Material von AFP', guarded)).toEqual([]);
    expect(spans('dpa: mit Material, mit Material', guarded)).toHaveLength(1);
    expect(spans('dpa\nmit Material von AFP', { ...guarded, phrases: ['{source}'] })).toEqual([[0, 0, 3]]);
    expect(spans('dpa, 24 hours', { ...CREDIT, requires: ['Acme', ', 24 hours'] })).toHaveLength(1);
  });

  it('gives up on a phrase that a line repeats without end, not on others', () => {
    const many = (count: number) => `${'wire x '.repeat(count)}wire -- bell`;
    const marker: MarkerText = { phrases: ['wire --', 'bell'] };
    expect(spans(many(199), { phrases: ['wire --'] })).toHaveLength(1);
    expect(spans(many(200), { phrases: ['wire --'] }).length + spans(many(5000), marker).length).toBeGreaterThan(0);
    const excluded = { phrases: ['bell'], excludes: ['wire --'] };
    expect(spans(many(199), excluded)).toEqual([]);
  });
});

describe('sourceLedBy', () => {
  const engine = prepareCatalogue(
    catalogueOf(
      { phrases: ['({source})'] },
      { phrases: ['{source}'] },
      { phrases: ['/{source-name}/ {dash}'], exactCase: true },
      { phrases: ['{source};'], of: ['press-release-wire'] },
      { phrases: ['{source}: {…5}'] },
    ),
  );
  const credits = SOURCES.flatMap(creditsOf);
  const markersFor = (text: string, name: string) => {
    const credit = credits.find(({ exact }) => exact === name) ?? expect.unreachable();
    return sourceLedBy(engine, viewText(text), credit, text.indexOf(name)).map(({ marker }) => marker);
  };

  it.each<[string, string, readonly number[]]>([
    ['(Reuters) says', 'Reuters', [0, 1]],
    ['/Reuters/ -- says', 'Reuters', [1, 2]],
    ['/AP/ -- says', 'AP', [1]],
    ['Reuters', 'Reuters', [1]],
    ['Reuters: x', 'Reuters', [1, 4]],
    ['(Reuters: x', 'Reuters', [1, 4]],
    ['Reuters) x', 'Reuters', [1]],
    ['PR Newswire; x', 'PR Newswire', [3]],
    ['PR Newswire: x', 'PR Newswire', []],
  ])('asks of %j only what may stand there', (text, name, expected) => {
    expect(markersFor(text, name)).toEqual(expected);
  });
});
