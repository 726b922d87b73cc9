import { describe, expect, it, vi } from 'vitest';
import { coverageOf } from '../../utils/detection/coverage';
import { prepareCatalogue } from '../../utils/detection/prepare-catalogue';
import { catalogueOf, SOURCES } from './small-engine';

const { markers, ...rest } = catalogueOf(...['one', 'two', 'three', 'four', 'five'].map((word) => ({ phrases: [word] })));
const IDS = ['ap/dateline', 'ap/credit', 'de/anzeige', 'de/foto', 'any/end-mark'];
const catalogue = { ...rest, markers: markers.map((marker, index) => ({ ...marker, id: IDS[index] ?? '', source: index < 2 ? 0 : null })) };
const coverage = (isOn: (id: string, source: string | null) => boolean) => coverageOf(prepareCatalogue(catalogue), isOn);

describe('coverageOf', () => {
  it('counts sources, markers, and languages that are one', () => {
    expect(coverage(() => true)).toEqual({ sources: SOURCES.length, markers: 5, languages: 1 });
  });
  it('leaves out what is off, by marker, by source, by language', () => {
    expect(coverage((id) => id !== 'ap/credit')).toEqual({ sources: SOURCES.length, markers: 4, languages: 1 });
    expect(coverage((_, source) => source !== 'ap')).toEqual({ sources: SOURCES.length - 1, markers: 3, languages: 1 });
    expect(coverage((_, source) => source !== null)).toEqual({ sources: SOURCES.length, markers: 2, languages: 0 });
    expect(coverage((id) => !id.startsWith('de/'))).toEqual({ sources: SOURCES.length, markers: 3, languages: 0 });
    expect(coverage(() => false)).toEqual({ sources: 0, markers: 0, languages: 0 });
  });
  it('counts again for another question or engine only', () => {
    const engine = prepareCatalogue(catalogue);
    const isOn = vi.fn(() => true);
    expect(coverageOf(engine, isOn)).toEqual(coverageOf(engine, isOn));
    const asked = isOn.mock.calls.length;
    expect(asked).toBe(SOURCES.length + 5);
    expect(coverageOf(engine, () => false).markers).toBe(0);
    expect(coverageOf(prepareCatalogue(catalogue), isOn).markers).toBe(5);
    expect(isOn.mock.calls.length).toBe(2 * asked);
  });
});
