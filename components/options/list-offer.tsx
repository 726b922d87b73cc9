import type { JSX } from 'preact';
import type { ListChanges } from '../../utils/lists/compare-lists';
import type { ListOffer } from '../../utils/options/lists-model';
import { useTexts } from '../texts-context';

export interface ListOfferProps {
  readonly offer: ListOffer;
  readonly onAccept: () => void;
  readonly onDecline: () => void;
}

const KILOBYTE = 1000;

/** A size in bytes as whole kilobytes, one at least. */
export const kilobytes = (bytes: number): number => Math.max(1, Math.round(bytes / KILOBYTE));

/** A list before it is taken: whose it is, what it brings, and what it may and may not do. */
export function ListOfferView({ offer, onAccept, onDecline }: ListOfferProps): JSX.Element {
  const { text, number } = useTexts();
  const { list, changes, size, url } = offer;
  return (
    <section class="offer" aria-labelledby="offer-title">
      <h3 id="offer-title">
        <bdi>{list.name}</bdi>
      </h3>
      {list.about !== undefined && <p dir="auto">{list.about}</p>}
      <dl>
        <dt>{text('listLicence')}</dt>
        <dd>
          <bdi>{list.licence}</bdi>
        </dd>
        <dt>{text('listAddress')}</dt>
        <dd>
          <bdi>{url}</bdi>
        </dd>
        <dt>{text('listSize')}</dt>
        <dd>{text('listKilobytes', number(kilobytes(size)))}</dd>
        <dt>{text('listBrings')}</dt>
        <dd>
          <Changes changes={changes} />
        </dd>
      </dl>
      <p>{text('listMay')}</p>
      <p>{text('listMayNot')}</p>
      <p class="buttons">
        <button type="button" class="primary" onClick={onAccept}>
          {text('listAccept')}
        </button>
        <button type="button" onClick={onDecline}>
          {text('listDecline')}
        </button>
      </p>
    </section>
  );
}

/** What a version brings: in numbers, then by the ids of its rules. */
export function Changes({ changes }: { readonly changes: ListChanges }): JSX.Element {
  return (
    <>
      <ChangeWords changes={changes} />
      <WhichChanges changes={changes} />
    </>
  );
}

/** The rules behind the numbers, by their ids. */
function WhichChanges({ changes: { which } }: { readonly changes: ListChanges }): JSX.Element | null {
  const { text } = useTexts();
  if (which.length === 0) return null;
  return (
    <details>
      <summary>{text('changeWhich')}</summary>
      <ul class="which">
        {which.map((each) => (
          <li key={each}>
            <code>{each}</code>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** `+12 −3, 1 changed, 1 now decides alone`. */
function ChangeWords({ changes }: { readonly changes: ListChanges }): JSX.Element {
  const { text, number, list } = useTexts();
  const { added, removed, changed, newlyDecisive } = changes;
  const parts = [
    text('changeRules', number(added), number(removed)),
    ...(changed > 0 ? [text('changeChanged', number(changed))] : []),
    ...(newlyDecisive > 0 ? [text('changeDecisive', number(newlyDecisive))] : []),
  ];
  return <span>{list(parts)}</span>;
}
