import type { Evidence } from '../detection/verdict';
import { type EvidenceItem, itemsOf } from './evidence-items';
import type { TabReport } from './tab-report';
import { fragmentUrl } from './text-fragment';

/**
 * The report as JSON: a page of W3C web annotations (https://www.w3.org/TR/annotation-model/), one for each quote, with the verdict and
 * the rules under `copytaster`.
 */
export function annotationReport(report: TabReport): string {
  const { url, title, language, checkedAt, catalogue, verdict, truncated } = report;
  const { state, reason, label, route, payment, parts, checked } = verdict;
  const page = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    type: 'AnnotationPage',
    generator: { type: 'Software', name: 'Copytaster' },
    generated: checkedAt,
    copytaster: { url, title, language, catalogue, state, reason, label, route, payment, parts, checked, truncated },
    items: itemsOf(report).map((item) => annotationOf(item, report)),
  };
  return `${JSON.stringify(page, null, 2)}\n`;
}

function annotationOf(item: EvidenceItem, { url, checkedAt, catalogue }: TabReport) {
  const isOnPage = item.block !== null;
  return {
    type: 'Annotation',
    motivation: 'classifying',
    created: checkedAt,
    body: { type: 'TextualBody', purpose: 'classifying', format: 'text/plain', value: item.first.claim },
    target: isOnPage ? { source: url, selector: { type: 'TextQuoteSelector', exact: item.quote, ...item.context } } : { source: url },
    copytaster: {
      zone: item.zone,
      ...(isOnPage ? { link: fragmentUrl(url, item.quote, item.context) } : { field: item.first.field, value: item.quote }),
      catalogue,
      rules: item.rules.map(ruleOf),
    },
  };
}

function ruleOf({ marker, source, claim, role, grade, strength, names, disclaims, mixed }: Evidence) {
  return { marker, source, claim, role, grade, strength, names, disclaims, mixed };
}
