import { describe, expect, it, vi } from 'vitest';
import { createPopupModel, type PopupActions } from '../../utils/popup-model';
import { DISTRIBUTED, NONE, sampleReport } from '../components/sample-report';

const found = sampleReport(DISTRIBUTED);
const nothing = sampleReport(NONE);

function model(changes: Partial<PopupActions> = {}) {
  const actions = {
    saved: vi.fn(async () => null),
    check: vi.fn(async () => found),
    show: vi.fn(async (passages: readonly unknown[]) => passages.length),
    clear: vi.fn(async () => {}),
    setSwitch: vi.fn(async () => {}),
    ...changes,
  };
  return { actions, popup: createPopupModel(actions) };
}

describe('popup model', () => {
  it('shows what is saved while it checks anew', async () => {
    let finish = (_: typeof nothing): void => {};
    const checked = new Promise<typeof nothing>((resolve) => {
      finish = resolve;
    });
    const { popup } = model({ saved: async () => found, check: () => checked });
    const opening = popup.open();
    await vi.waitFor(() => expect(popup.report.value).toBe(found));
    expect(popup.isChecking.value).toBe(true);
    finish(nothing);
    await opening;
    expect([popup.report.value, popup.isChecking.value]).toEqual([nothing, false]);
  });

  it('highlights one, then all with one in focus, then none', async () => {
    const { actions, popup } = model();
    await popup.open();
    await popup.show(1);
    expect(actions.show).toHaveBeenLastCalledWith([{ block: 7, start: 0, end: 13 }], 0);
    expect(popup.highlighted.value).toEqual({ isAll: false, focus: 1 });
    await popup.showAll();
    expect(actions.show).toHaveBeenLastCalledWith([expect.objectContaining({ block: 0 }), expect.objectContaining({ block: 7 })], null);
    await popup.show(1);
    expect(actions.show).toHaveBeenLastCalledWith(expect.anything(), 1);
    expect(popup.highlighted.value).toEqual({ isAll: true, focus: 1 });
    await popup.hide();
    expect(actions.clear).toHaveBeenCalled();
    expect(popup.highlighted.value).toEqual({ isAll: false, focus: null });
  });

  it('says so where the page has changed', async () => {
    const { popup } = model({ show: async () => 0 });
    await popup.open();
    await popup.show(0);
    expect([popup.isLost.value, popup.highlighted.value.focus]).toEqual([true, null]);
    await popup.checkAgain();
    expect(popup.isLost.value).toBe(false);
  });

  it('switches off, checks again, and takes it back', async () => {
    const { actions, popup } = model();
    await popup.open();
    await popup.switchOff('source', 'acme-wire');
    expect(actions.setSwitch).toHaveBeenLastCalledWith('source', 'acme-wire', false);
    expect(popup.switchedOff.value?.name).toBe('Acme Wire');
    await popup.undo();
    expect(actions.setSwitch).toHaveBeenLastCalledWith('source', 'acme-wire', true);
    expect([popup.switchedOff.value, vi.mocked(actions.check).mock.calls.length]).toEqual([null, 3]);
  });
});
