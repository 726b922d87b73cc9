import type { JSX } from 'preact';
import type { PopupModel } from '../../utils/popup-model';
import { PopupView } from './popup-view';

/** The popup over its model. */
export function ConnectedPopup({ model, onOpenOptions }: { readonly model: PopupModel; readonly onOpenOptions: () => void }): JSX.Element {
  return (
    <PopupView
      report={model.report.value}
      isChecking={model.isChecking.value}
      highlighted={model.highlighted.value}
      isLost={model.isLost.value}
      switchedOff={model.switchedOff.value}
      onShow={(index) => void model.show(index)}
      onShowAll={() => void model.showAll()}
      onHide={() => void model.hide()}
      onSwitchOff={(target, id) => void model.switchOff(target, id)}
      onUndo={() => void model.undo()}
      onCheckAgain={() => void model.checkAgain()}
      onOpenOptions={onOpenOptions}
    />
  );
}
