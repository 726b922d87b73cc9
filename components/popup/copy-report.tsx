import type { JSX } from 'preact';
import { annotationReport } from '../../utils/report/annotation-report';
import { markdownReport } from '../../utils/report/markdown-report';
import { useTexts } from '../texts-context';
import type { ReportActionsProps } from './report-actions-props';

const FILE_NAME = 'copytaster-report';

/** The report to take along, for people and for programs. */
export function CopyReport({ report, onCopy }: ReportActionsProps): JSX.Element {
  const texts = useTexts();
  const markdown = markdownReport(report, texts);
  const json = annotationReport(report);
  return (
    <ul class="formats">
      <Format name="Markdown" content={markdown} file={`${FILE_NAME}.md`} type="text/markdown" onCopy={onCopy} />
      <Format name="JSON" content={json} file={`${FILE_NAME}.json`} type="application/json" onCopy={onCopy} />
    </ul>
  );
}

interface FormatProps {
  readonly name: string;
  readonly content: string;
  readonly file: string;
  readonly type: string;
  readonly onCopy: (text: string) => void;
}

function Format({ name, content, file, type, onCopy }: FormatProps): JSX.Element {
  const { text } = useTexts();
  return (
    <li>
      <button type="button" onClick={() => onCopy(content)}>
        {text('copyAs', name)}
      </button>
      <a class="button" download={file} href={`data:${type};charset=utf-8,${encodeURIComponent(content)}`}>
        {text('saveAs', name)}
      </a>
    </li>
  );
}
