import type { JSX } from 'preact';
import { markdownReport } from '../../utils/report/markdown-report';
import { useTexts } from '../texts-context';
import type { ReportActionsProps } from './report-actions-props';
import { SwitchButtons } from './switch-buttons';

/** Ways to be rid of a source, and a text that tells the makers what is wrong. */
export function NotRight({ report, onCopy, onSwitchOff, onMakeRule }: ReportActionsProps): JSX.Element {
  const texts = useTexts();
  const { text } = texts;
  const mistake = `${text('mistakeIntro')}\n\n${markdownReport(report, texts)}`;
  return (
    <>
      {report.sources.map(({ id, name }) => (
        <SwitchButtons key={id} title={text('sourceName', name)} target="source" id={id} host={report.host} onSwitchOff={onSwitchOff} />
      ))}
      {onSwitchOff === null && report.sources.length > 0 && <p class="quiet">{text('policyLocked')}</p>}
      {onSwitchOff !== null && report.verdict.evidence.length > 0 && <p class="quiet">{text('mistakeRules')}</p>}
      <button type="button" onClick={() => onCopy(mistake)}>
        {text('copyMistake')}
      </button>
      {onMakeRule !== undefined && (
        <button type="button" onClick={onMakeRule} data-make-rule="">
          {text('ruleOfSelection')}
        </button>
      )}
    </>
  );
}
