import type { JSX } from 'preact';
import type { SourceNote } from '../utils/report/tab-report';
import { useTexts } from './texts-context';

/** What a source is, in one line. The catalogue's own is English; who reads another language is told the country in that. */
export function SourceAbout({ about, country }: Pick<SourceNote, 'about' | 'country'>): JSX.Element {
  const { country: nameOf, locale } = useTexts();
  return country === null || locale === 'en' ? <bdi lang="en">{about}</bdi> : <bdi>{nameOf(country)}</bdi>;
}
