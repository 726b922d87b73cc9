import type { ComponentChildren, JSX } from 'preact';
import type { SourceNote, TabReport } from '../../utils/report/tab-report';
import { SourceAbout } from '../source-about';
import { useTexts } from '../texts-context';
import { DISCLAIMER_WORDS, SOURCE_KIND_WORDS } from '../words';

/** Who is behind the words: the source with one neutral line, and whoever else the page names. */
export function SourceCard({ report }: { readonly report: TabReport }): JSX.Element | null {
  const { text } = useTexts();
  const { route, payment } = report.verdict;
  if (route === null && payment === null) return null;
  const source = report.sources.find(({ id }) => id === route?.source);
  const asksForProvider = route?.kind === 'press-release' || route?.kind === 'distributed';
  return (
    <dl class="card">
      {source !== undefined && (
        <Row term={text(SOURCE_KIND_WORDS[source.kind])}>
          <SourceName source={source} />
          <span class="about">
            <SourceAbout {...source} />
          </span>
        </Row>
      )}
      {source === undefined && route?.name != null && <Row term={text('cardSource')}>{route.name}</Row>}
      {asksForProvider && (
        <Row term={text(route.kind === 'distributed' ? 'cardProvider' : 'cardIssuer')}>
          {route.issuer === null ? text('cardNotNamed') : <bdi>{route.issuer}</bdi>}
        </Row>
      )}
      {payment?.sponsor != null && (
        <Row term={text(payment.kind === 'paid' ? 'cardSponsor' : 'cardPartner')}>
          <bdi>{payment.sponsor}</bdi>
        </Row>
      )}
      {route?.disclaims != null && <Row term={text('cardDisclaims')}>{text(DISCLAIMER_WORDS[route.disclaims])}</Row>}
    </dl>
  );
}

function SourceName({ source }: { readonly source: SourceNote }): JSX.Element {
  if (source.homepage === null) return <bdi>{source.name}</bdi>;
  return (
    <a href={source.homepage} target="_blank" rel="noreferrer">
      <bdi>{source.name}</bdi>
    </a>
  );
}

function Row({ term, children }: { readonly term: string; readonly children: ComponentChildren }): JSX.Element {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}
