import type { JSX } from 'preact';
import { useTexts } from '../texts-context';
import { AutomaticSection, type AutomaticSectionProps } from './automatic-section';
import { OwnPhrases, type OwnPhrasesProps } from './own-phrases';
import { SourceList, type SourceListProps } from './source-list';

export interface OptionsViewProps extends AutomaticSectionProps, SourceListProps, OwnPhrasesProps {
  /** True where stored settings could not be read. */
  readonly wasReset: boolean;
}

/** The whole options page. */
export function OptionsView(props: OptionsViewProps): JSX.Element {
  const { text } = useTexts();
  return (
    <main>
      <h1>{text('optionsTitle')}</h1>
      {props.wasReset && (
        <p class="problem" role="alert">
          {text('settingsReset')}
        </p>
      )}
      <AutomaticSection {...props} />
      <OwnPhrases {...props} />
      <SourceList {...props} />
    </main>
  );
}
