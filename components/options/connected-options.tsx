import type { JSX } from 'preact';
import type { OptionsModel } from '../../utils/options-model';
import { OptionsView } from './options-view';

/** The options page over its model. */
export function ConnectedOptions({ model }: { readonly model: OptionsModel }): JSX.Element {
  const settings = model.settings.value;
  return (
    <OptionsView
      settings={settings}
      isDeclined={model.isDeclined.value}
      wasReset={model.wasReset.value}
      onMode={(mode) => void model.setMode(mode)}
      onAddSite={model.addSite}
      onRemoveSite={(site) => void model.removeSite(site)}
      sources={model.sources.value}
      sourcesOff={settings.sourcesOff}
      markersOff={settings.markersOff}
      onSwitchSource={(id, on) => void model.setSwitch('source', id, on)}
      onSwitchMarkerOn={(id) => void model.setSwitch('marker', id, true)}
      ownPhrases={settings.ownPhrases}
      onAdd={model.addPhrase}
      onRemove={(own) => void model.removePhrase(own)}
    />
  );
}
