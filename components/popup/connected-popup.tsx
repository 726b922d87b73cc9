import type { JSX } from 'preact';
import type { PopupModel } from '../../utils/popup/popup-model';
import { PopupView } from './popup-view';

/** The popup over its model. */
export function ConnectedPopup({ model, onOpenOptions }: { readonly model: PopupModel; readonly onOpenOptions: () => void }): JSX.Element {
  const locks = model.locks.value;
  return (
    <PopupView
      report={model.report.value}
      isChecking={model.isChecking.value}
      highlighted={model.highlighted.value}
      notice={model.notice.value}
      switchedOff={model.switchedOff.value}
      onShow={(index) => void model.show(index)}
      onShowAll={() => void model.showAll()}
      onHide={() => void model.hide()}
      onDim={(isDimmed) => void model.setDimmed(isDimmed)}
      onCopy={(text) => void model.copy(text)}
      onSwitchOff={locks.includes('sources') ? null : (target, id, site) => void model.switchOff(target, id, site)}
      {...(!locks.includes('rules') && { onMakeRule: () => void model.makeRule() })}
      onUndo={() => void model.undo()}
      onCheckAgain={() => void model.checkAgain()}
      onOpenOptions={onOpenOptions}
    />
  );
}
