import type { JSX } from 'preact';
import type { Evidence } from '../../utils/detection/verdict';
import { ZONES, type Zone } from '../../utils/detection/vocabulary';
import type { Highlighted } from '../../utils/popup-model';
import type { SwitchTarget } from '../../utils/settings/switches';
import type { TabReport } from '../../utils/tab-report';
import { useTexts } from '../texts-context';
import { ZONE_WORDS } from '../words';
import { EvidenceItem } from './evidence-item';

export interface EvidenceListProps {
  readonly report: TabReport;
  readonly highlighted: Highlighted;
  readonly onShow: (index: number) => void;
  readonly onShowAll: () => void;
  readonly onHide: () => void;
  readonly onSwitchOff: (target: SwitchTarget, id: string) => void;
}

type Place = Exclude<Zone, 'outside'>;
const PLACES = ZONES.filter((zone): zone is Place => zone !== 'outside');

/** What the page says, grouped by where it stands. */
export function EvidenceList(props: EvidenceListProps): JSX.Element | null {
  const { text } = useTexts();
  const { evidence } = props.report.verdict;
  if (evidence.length === 0) return null;
  const isOnPage = evidence.some(({ block }) => block !== null);
  const isShown = props.highlighted.isAll || props.highlighted.focus !== null;
  const indexed = evidence.map((item, index) => ({ item, index }));
  return (
    <section class="evidence" aria-labelledby="evidence-title">
      <div class="section-head">
        <h2 id="evidence-title">{text('evidenceTitle')}</h2>
        {isOnPage && (
          <button type="button" class="link" onClick={isShown ? props.onHide : props.onShowAll}>
            {text(isShown ? 'hideAll' : 'showAll')}
          </button>
        )}
      </div>
      {PLACES.map((place) => (
        <PlaceGroup key={place} place={place} items={indexed.filter(({ item }) => item.zone === place)} list={props} />
      ))}
    </section>
  );
}

interface PlaceGroupProps {
  readonly place: Place;
  readonly items: readonly { readonly item: Evidence; readonly index: number }[];
  readonly list: EvidenceListProps;
}

function PlaceGroup({ place, items, list }: PlaceGroupProps): JSX.Element | null {
  const { text } = useTexts();
  if (items.length === 0) return null;
  return (
    <>
      <h3>{text(ZONE_WORDS[place])}</h3>
      <ul>
        {items.map(({ item, index }) => (
          <EvidenceItem
            key={`${item.marker} ${item.block} ${item.start} ${index}`}
            item={item}
            language={list.report.language}
            source={list.report.sources.find(({ id }) => id === item.source) ?? null}
            isHighlighted={list.highlighted.focus === index}
            onShow={() => list.onShow(index)}
            onSwitchOff={list.onSwitchOff}
          />
        ))}
      </ul>
    </>
  );
}
