import type { Texts } from '../texts';
import { itemsOf } from './evidence-items';
import { headlineOf, headlinesOf } from './headline';
import { markdownTarget, markdownText } from './markdown-text';
import type { TabReport } from './tab-report';
import { fragmentUrl } from './text-fragment';

/** The report as Markdown in the interface's language: the sentence, each quote with a link to it and its rules, what was checked. */
export function markdownReport(report: TabReport, texts: Texts): string {
  const { text } = texts;
  const title = markdownText(report.title || report.host || report.url);
  return [
    `# ${isWebAddress(report.url) ? `[${title}](${markdownTarget(report.url)})` : title}`,
    `**${markdownText(headlineOf(report, texts))}**`,
    ...headlinesOf(report, texts).slice(1).map(markdownText),
    ...itemsOf(report).map((item) => {
      const rules = item.rules.map(({ marker }) => `\`${marker.replaceAll('`', "'")}\``).join(', ');
      const link = item.block === null ? null : fragmentUrl(report.url, item.quote, item.context);
      const place = link !== null && isWebAddress(link) ? `[${markdownText(text('showOne'))}](${markdownTarget(link)})` : null;
      const quote = markdownText(item.first.field === null ? item.quote : `${item.first.field}: ${item.quote}`);
      return `> ${quote}\n\n${[place, rules].filter((each) => each !== null).join(' · ')}`;
    }),
    ...(report.truncated ? [text('checkedTruncated')] : []),
    `${text('reportMadeBy', texts.dateTime(report.checkedAt), report.catalogue || '–')}\n`,
  ].join('\n\n');
}

const isWebAddress = (url: string): boolean => /^https?:/i.test(url);
