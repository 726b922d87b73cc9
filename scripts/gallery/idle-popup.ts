import type { PopupViewProps } from '../../components/popup/popup-view';

const nothing = (): void => {};

/** What a popup does that is only looked at. */
export const IDLE_POPUP = {
  onShow: nothing,
  onShowAll: nothing,
  onHide: nothing,
  onDim: nothing,
  onSwitchOff: nothing,
  onCopy: nothing,
  onMakeRule: nothing,
  onUndo: nothing,
  onCheckAgain: nothing,
  onOpenOptions: nothing,
} satisfies Partial<PopupViewProps>;
