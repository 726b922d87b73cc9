import type { JSX } from 'preact';
import type { TabReport } from '../../utils/report/tab-report';
import { useTexts } from '../texts-context';

/** What was looked for, for those who want to know how much "nothing" means. */
export function CheckedSummary({ report }: { readonly report: TabReport }): JSX.Element {
  const { text, plural, number, list } = useTexts();
  const { sources, markers, languages } = report.verdict.checked;
  const counts = list([
    plural('checkedSources', sources, number(sources)),
    plural('checkedMarkers', markers, number(markers)),
    plural('checkedLanguages', languages, number(languages)),
  ]);
  return (
    <section class="checked" aria-labelledby="checked-title">
      <h2 id="checked-title">{text('checkedTitle')}</h2>
      <p>{counts}</p>
      <p>{text('checkedPlaces')}</p>
    </section>
  );
}
