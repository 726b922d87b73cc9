import type { JSX } from 'preact';
import type { Evidence } from '../../utils/detection/verdict';
import { quoteDirection, quoteLanguage } from '../../utils/popup/quote-language';
import type { EvidenceItem as Item } from '../../utils/report/evidence-items';
import type { TabReport } from '../../utils/report/tab-report';
import type { TextKey } from '../../utils/texts';
import { LocateIcon, MoreIcon } from '../icons';
import { useTexts } from '../texts-context';
import { GRADE_WORDS, ROLE_WORDS } from '../words';
import { type OnSwitchOff, SwitchButtons } from './switch-buttons';

interface EvidenceItemProps {
  readonly item: Item;
  readonly index: number;
  readonly report: TabReport;
  readonly isHighlighted: boolean;
  readonly onShow: () => void;
  readonly onStep: (by: 1 | -1) => void;
  readonly onSwitchOff: OnSwitchOff | null;
}

const ARROWS: Readonly<Record<string, 1 | -1>> = { ArrowDown: 1, ArrowUp: -1 };

/** One finding: the page's own words first, then what they are. A click goes to them; what stands in the code has nowhere to go. */
export function EvidenceItem(props: EvidenceItemProps): JSX.Element {
  const { item, index, isHighlighted, onShow, onStep } = props;
  const { text } = useTexts();
  const onKeyDown = (event: KeyboardEvent): void => {
    const by = ARROWS[event.key];
    if (by === undefined) return;
    event.preventDefault();
    onStep(by);
  };
  return (
    <li data-evidence data-item={index} data-marker={item.first.marker} data-zone={item.zone} data-claim={item.first.claim}>
      {item.block === null ? (
        <div class="finding">
          <CodeFinding {...props} />
        </div>
      ) : (
        <button type="button" class="finding" aria-pressed={isHighlighted} onClick={onShow} onKeyDown={onKeyDown} title={text('showOne')}>
          <Quote {...props} />
          <LocateIcon />
        </button>
      )}
      <NotRight {...props} />
    </li>
  );
}

function Quote({ item, report }: EvidenceItemProps): JSX.Element {
  const language = quoteLanguage(item.quote, report.language);
  return (
    <span class="words">
      <q dir={quoteDirection(item.quote, language)} {...(language === null ? {} : { lang: language })}>
        {item.quote}
      </q>
      <Kinds rules={item.rules} />
    </span>
  );
}

function CodeFinding({ item }: EvidenceItemProps): JSX.Element {
  const { field } = item.first;
  return (
    <span class="words">
      <code>
        <bdi dir="ltr">{field === null ? item.quote : `${field}: ${item.quote}`}</bdi>
      </code>
      <Kinds rules={item.rules} />
    </span>
  );
}

/** What the words are, strongest first, each kind once. */
function Kinds({ rules }: { readonly rules: readonly Evidence[] }): JSX.Element {
  const { text } = useTexts();
  const roles = new Set(rules.map(({ role }) => text(ROLE_WORDS[role])));
  const [first] = rules;
  // no line begins with the dot
  return <small>{[...roles, ...(first === undefined ? [] : [text(gradeKey(first))])].join('\u00a0· ')}</small>;
}

const gradeKey = ({ grade, block }: Evidence): TextKey => (grade === 'marked' && block !== null ? 'gradeMarkedHidden' : GRADE_WORDS[grade]);

/** The rules by name, and the ways to be rid of them. */
function NotRight({ item, report, onSwitchOff }: EvidenceItemProps): JSX.Element {
  const { text } = useTexts();
  const markers = [...new Set(item.rules.map(({ marker }) => marker))];
  const sources = report.sources.filter(({ id }) => item.rules.some(({ source }) => source === id));
  return (
    <details class="not-right">
      <summary aria-label={text('ruleTitle')} title={text('ruleTitle')}>
        <MoreIcon />
      </summary>
      {markers.map((marker) => (
        <SwitchButtons
          key={marker}
          title={text('ruleName', marker)}
          target="marker"
          id={marker}
          host={report.host}
          onSwitchOff={onSwitchOff}
        />
      ))}
      {sources.map(({ id, name }) => (
        <SwitchButtons key={id} title={text('sourceName', name)} target="source" id={id} host={report.host} onSwitchOff={onSwitchOff} />
      ))}
      {onSwitchOff === null && <p class="locked">{text('policyLocked')}</p>}
    </details>
  );
}
