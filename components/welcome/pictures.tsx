import type { ComponentChildren, JSX } from 'preact';
import { NOTHING_SHOWN } from '../../utils/popup/popup-model';
import { itemsOf } from '../../utils/report/evidence-items';
import { EvidenceList } from '../popup/evidence-list';
import { PartsBar } from '../popup/parts-bar';
import { VerdictHeader } from '../popup/verdict-header';
import { useTexts } from '../texts-context';
import { PICTURE_REPORT } from './picture-report';

const nothing = (): void => {};

/** What it does, in three pictures that are the interface itself. */
export function Pictures(): JSX.Element {
  const { text } = useTexts();
  const [first] = itemsOf(PICTURE_REPORT);
  return (
    <div class="pictures">
      <Picture caption={text('pictureVerdict')}>
        <VerdictHeader report={PICTURE_REPORT} />
        <PartsBar parts={PICTURE_REPORT.verdict.parts} canDim={false} isDimmed={false} onDim={nothing} />
      </Picture>
      <Picture caption={text('pictureEvidence')}>
        <EvidenceList
          report={PICTURE_REPORT}
          highlighted={{ ...NOTHING_SHOWN, focus: 0 }}
          onShow={nothing}
          onShowAll={nothing}
          onHide={nothing}
          onSwitchOff={nothing}
        />
      </Picture>
      <Picture caption={text('picturePage')}>
        <div class="paper" lang="en" dir="ltr">
          <b>{PICTURE_REPORT.title}</b>
          <p>
            <mark>{first?.quote}</mark> Lunsby Ferries today announced that two new ships will join the crossing to the islands in May.
          </p>
          <p>The ships carry eighty cars each and run on batteries.</p>
        </div>
      </Picture>
    </div>
  );
}

/** Nothing in a picture can be used: it is for the eye, its caption for everybody. */
function Picture({ caption, children }: { readonly caption: string; readonly children: ComponentChildren }): JSX.Element {
  return (
    <figure>
      <div class="picture popup" data-label={PICTURE_REPORT.verdict.label} aria-hidden="true" inert>
        {children}
      </div>
      <figcaption>{caption}</figcaption>
    </figure>
  );
}
