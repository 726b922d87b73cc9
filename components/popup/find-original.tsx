import type { JSX } from 'preact';
import { quoteDirection, quoteLanguage } from '../../utils/popup/quote-language';
import { searchLinks } from '../../utils/report/search-links';
import type { TabReport } from '../../utils/report/tab-report';
import { useTexts } from '../texts-context';

/** Where the original may stand. Nothing is opened or asked before a click. */
export function FindOriginal({ report }: { readonly report: TabReport }): JSX.Element {
  const { text } = useTexts();
  const { canonical, sourcePage, sentence } = report.leads;
  return (
    <>
      <ul>
        {canonical !== null && <Lead title={text('originalCanonical')} url={canonical} />}
        {sourcePage !== null && <Lead title={text('originalSourcePage')} url={sourcePage} />}
      </ul>
      {sentence !== null && <Search sentence={sentence} report={report} />}
      <p class="quiet">{text('originalNote')}</p>
    </>
  );
}

function Lead({ title, url }: { readonly title: string; readonly url: string }): JSX.Element {
  return (
    <li>
      {title}
      <br />
      <a href={url} target="_blank" rel="noreferrer" dir="ltr">
        {url}
      </a>
    </li>
  );
}

function Search({ sentence, report }: { readonly sentence: string; readonly report: TabReport }): JSX.Element {
  const { text } = useTexts();
  const language = quoteLanguage(sentence, report.language);
  return (
    <div>
      {text('originalSearch')}
      <q class="sentence" dir={quoteDirection(sentence, language)} {...(language === null ? {} : { lang: language })}>
        {sentence}
      </q>
      <ul class="engines">
        {searchLinks(sentence, report.host).map(({ name, url }) => (
          <li key={name}>
            <a href={url} target="_blank" rel="noreferrer">
              {name}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
