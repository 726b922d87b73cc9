import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Highlighted } from '../../utils/popup/popup-model';
import { type EvidenceItem as Item, itemsOf, PLACES, type Place } from '../../utils/report/evidence-items';
import type { TabReport } from '../../utils/report/tab-report';
import { NextIcon, PreviousIcon } from '../icons';
import { useTexts } from '../texts-context';
import { ZONE_WORDS } from '../words';
import { EvidenceItem } from './evidence-item';
import type { OnSwitchOff } from './switch-buttons';

export interface EvidenceListProps {
  readonly report: TabReport;
  readonly highlighted: Highlighted;
  /** Goes to a passage, by its index in `itemsOf`. */
  readonly onShow: (index: number) => void;
  readonly onShowAll: () => void;
  readonly onHide: () => void;
  readonly onSwitchOff: OnSwitchOff | null;
}

/** What the page says, grouped by where it stands. `n` and `p`, or the arrows in the list, step through the passages. */
export function EvidenceList(props: EvidenceListProps): JSX.Element | null {
  const { text } = useTexts();
  const section = useRef<HTMLElement>(null);
  const { report, highlighted, onShow } = props;
  const items = itemsOf(report);
  const onPage = items.flatMap(({ block }, index) => (block === null ? [] : [index]));
  // keys may come faster than the list is drawn anew
  const latest = useRef<number | null>(null);
  latest.current = highlighted.focus;
  const step = (from: number | null, by: 1 | -1): void => {
    const at = from === null ? -1 : onPage.indexOf(from);
    const next = onPage.at(at === -1 && by === -1 ? -1 : (at + by) % onPage.length);
    if (next === undefined) return;
    latest.current = next;
    onShow(next);
    section.current?.querySelector<HTMLElement>(`[data-item="${next}"] .finding`)?.focus();
  };
  const stepOn = (by: 1 | -1): void => step(latest.current, by);
  useStepKeys(stepOn);
  if (items.length === 0) return null;
  return (
    <section class="evidence" aria-labelledby="evidence-title" ref={section}>
      <div class="section-head">
        <h2 id="evidence-title">{text('evidenceTitle')}</h2>
        {onPage.length > 0 && <PageTools {...props} canStep={onPage.length > 1} onStep={stepOn} />}
      </div>
      {PLACES.map((place) => (
        <PlaceGroup
          key={place}
          place={place}
          items={items.flatMap((item, index) => (item.zone === place ? [{ item, index }] : []))}
          list={props}
          onStep={step}
        />
      ))}
    </section>
  );
}

function useStepKeys(onStep: (by: 1 | -1) => void): void {
  // an effect of every drawing would come after the next key
  const latest = useRef(onStep);
  latest.current = onStep;
  useEffect(() => {
    const listen = new AbortController();
    const onKey = ({ key, target, ctrlKey, metaKey, altKey }: KeyboardEvent): void => {
      const isTyping = target instanceof Element && target.matches('input, textarea, select');
      if (isTyping || ctrlKey || metaKey || altKey) return;
      if (key === 'n') latest.current(1);
      if (key === 'p') latest.current(-1);
    };
    document.addEventListener('keydown', onKey, { signal: listen.signal });
    return () => listen.abort();
  }, []);
}

interface PageToolsProps extends EvidenceListProps {
  readonly canStep: boolean;
  readonly onStep: (by: 1 | -1) => void;
}

/** What happens on the page: all passages at once, or one after the other. */
function PageTools({ highlighted, canStep, onStep, onShowAll, onHide }: PageToolsProps): JSX.Element {
  const { text } = useTexts();
  const isShown = highlighted.isAll || highlighted.focus !== null;
  return (
    <div class="page-tools">
      <button type="button" class="link" onClick={isShown ? onHide : onShowAll}>
        {text(isShown ? 'hideAll' : 'showAll')}
      </button>
      {canStep && (
        <span class="steps">
          <button
            type="button"
            class="icon"
            aria-label={text('previousPassage')}
            title={`${text('previousPassage')} (p)`}
            onClick={() => onStep(-1)}
          >
            <PreviousIcon />
          </button>
          <button
            type="button"
            class="icon"
            aria-label={text('nextPassage')}
            title={`${text('nextPassage')} (n)`}
            onClick={() => onStep(1)}
          >
            <NextIcon />
          </button>
        </span>
      )}
    </div>
  );
}

interface PlaceGroupProps {
  readonly place: Place;
  readonly items: readonly { readonly item: Item; readonly index: number }[];
  readonly list: EvidenceListProps;
  readonly onStep: (from: number, by: 1 | -1) => void;
}

function PlaceGroup({ place, items, list, onStep }: PlaceGroupProps): JSX.Element | null {
  const { text } = useTexts();
  if (items.length === 0) return null;
  return (
    <>
      <h3>{text(ZONE_WORDS[place])}</h3>
      <ul>
        {items.map(({ item, index }) => (
          <EvidenceItem
            key={`${item.first.marker} ${item.block} ${item.start} ${item.quote}`}
            item={item}
            index={index}
            report={list.report}
            isHighlighted={list.highlighted.focus === index}
            onShow={() => list.onShow(index)}
            onStep={(by) => onStep(index, by)}
            onSwitchOff={list.onSwitchOff}
          />
        ))}
      </ul>
    </>
  );
}
