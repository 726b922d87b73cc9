import { describe, expect, it, vi } from 'vitest';
import { createPopupModel, NOTHING_SHOWN, type PopupActions } from '../../utils/popup/popup-model';
import { DISTRIBUTED, NONE, sampleReport } from '../components/sample-report';

const found = sampleReport(DISTRIBUTED);
const nothing = sampleReport(NONE);

function model(changes: Partial<PopupActions> = {}) {
  const actions = {
    saved: vi.fn(async () => null),
    check: vi.fn(async () => found),
    painted: vi.fn(async () => {}),
    show: vi.fn(async (passages: readonly unknown[]) => ({ found: passages.length, isVisible: true })),
    dim: vi.fn(async () => {}),
    marks: vi.fn(async () => null),
    copy: vi.fn(async () => {}),
    makeRule: vi.fn(async () => {}),
    clear: vi.fn(async () => {}),
    setSwitch: vi.fn(async () => {}),
    locks: vi.fn(async () => []),
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

  it('lets the browser paint what is saved before the background wakes, and wakes it at once where nothing is', async () => {
    let paint = (): void => {};
    const painted = () =>
      new Promise<void>((resolve) => {
        paint = resolve;
      });
    const known = model({ saved: async () => found, painted });
    const opening = known.popup.open();
    await vi.waitFor(() => expect(known.popup.report.value).toBe(found));
    expect(known.actions.check).not.toHaveBeenCalled();
    paint();
    await opening;
    expect(known.actions.check).toHaveBeenCalledOnce();
    const unknown = model({ painted: () => new Promise(() => {}) });
    await unknown.popup.open();
    expect(unknown.actions.check).toHaveBeenCalledOnce();
  });

  it('can be drawn once it is known whether something was found earlier, before anything is checked', async () => {
    const never = () => new Promise<never>(() => {});
    const known = model({ saved: vi.fn(async () => found), check: never });
    void known.popup.open();
    await known.popup.recall();
    expect([known.popup.report.value, known.popup.isChecking.value]).toEqual([found, true]);
    expect(known.actions.saved).toHaveBeenCalledOnce();
    const unknown = model({ check: never });
    void unknown.popup.open();
    await unknown.popup.recall();
    expect([unknown.popup.report.value, unknown.popup.isChecking.value]).toEqual([null, true]);
  });

  it('checks where the memory does not answer', async () => {
    const { actions, popup } = model({ saved: () => new Promise(() => {}) });
    await popup.open();
    expect(actions.check).toHaveBeenCalledOnce();
    expect(popup.report.value).toBe(found);
  });

  it('knows what an organisation has locked', async () => {
    const { popup } = model({ locks: async () => ['sources'] });
    await popup.open();
    expect(popup.locks.value).toEqual(['sources']);
  });

  it('highlights one, then all with one in focus, then none', async () => {
    const { actions, popup } = model();
    await popup.open();
    await popup.show(1);
    expect(actions.show).toHaveBeenLastCalledWith([{ block: 7, start: 0, end: 13, words: 'Acme Wire giv' }], 0);
    expect(popup.highlighted.value).toEqual({ isAll: false, focus: 1, isDimmed: false });
    await popup.showAll();
    expect(actions.show).toHaveBeenLastCalledWith([expect.objectContaining({ block: 0 }), expect.objectContaining({ block: 7 })], null);
    await popup.show(1);
    expect(actions.show).toHaveBeenLastCalledWith(expect.anything(), 1);
    expect(popup.highlighted.value).toEqual({ isAll: true, focus: 1, isDimmed: false });
    await popup.hide();
    expect(actions.clear).toHaveBeenCalled();
    expect(popup.highlighted.value).toEqual(NOTHING_SHOWN);
  });

  it('says so where the page has changed', async () => {
    const { popup } = model({ show: async () => ({ found: 0, isVisible: true }) });
    await popup.open();
    await popup.show(0);
    expect([popup.notice.value, popup.highlighted.value.focus]).toEqual(['lost', null]);
    await popup.checkAgain();
    expect(popup.notice.value).toBeNull();
  });

  it('finds again what an earlier popup left highlighted', async () => {
    const passages = [
      { block: 0, start: 0, end: 13, words: '' },
      { block: 7, start: 0, end: 13, words: '' },
    ];
    const { popup } = model({ marks: async () => ({ passages, focus: 1, isDimmed: true }) });
    await popup.open();
    expect(popup.highlighted.value).toEqual({ isAll: true, focus: 1, isDimmed: true });
    const other = model({ marks: async () => ({ passages: passages.slice(1), focus: 0, isDimmed: false }) });
    await other.popup.open();
    expect(other.popup.highlighted.value).toEqual({ isAll: false, focus: 1, isDimmed: false });
  });

  it('dims what is not the story', async () => {
    const supplied = [{ block: 7, start: 0, end: 90, words: 'About' }];
    const { actions, popup } = model({ check: async () => ({ ...found, supplied }) });
    await popup.open();
    await popup.setDimmed(true);
    expect(actions.dim).toHaveBeenLastCalledWith(supplied);
    await popup.setDimmed(false);
    expect(actions.dim).toHaveBeenLastCalledWith([]);
  });

  it('says whether copying worked, and fails in words where nobody answers', async () => {
    const refused = model({ copy: () => Promise.reject(new Error('denied')), check: () => Promise.reject(new Error('gone')) });
    await refused.popup.open();
    expect(refused.popup.report.value?.verdict.state).toBe('failed');
    await refused.popup.copy('text');
    expect(refused.popup.notice.value).toBe('not-copied');
  });

  it('asks once more where the background ended in the middle', async () => {
    let asked = 0;
    const { popup } = model({
      check: async () => {
        asked += 1;
        if (asked === 1) throw new Error('The message port closed before a response was received.');
        return found;
      },
    });
    await popup.open();
    expect([popup.report.value, popup.isChecking.value, asked]).toEqual([found, false, 2]);
  });

  it('asks once more where no answer ever comes, then gives up in words', async () => {
    vi.useFakeTimers();
    let asked = 0;
    const never = () => {
      asked += 1;
      return new Promise<never>(() => {});
    };
    const { popup } = model({ check: never });
    void popup.open();
    await vi.advanceTimersByTimeAsync(60_000);
    expect([popup.isChecking.value, popup.report.value?.verdict.state, asked]).toEqual([false, 'failed', 2]);
    const late = model({ check: async () => (asked++ === 2 ? never() : found) });
    void late.popup.open();
    await vi.advanceTimersByTimeAsync(15_000);
    expect(late.popup.report.value).toBe(found);
    vi.useRealTimers();
  });

  it('says nothing of a page that the tab has left, and checks the one that came', async () => {
    const answers: ((report: typeof found) => void)[] = [];
    const { popup } = model({ check: () => new Promise((answer) => answers.push(answer)), saved: async () => found });
    const opening = popup.open();
    await vi.waitFor(() => expect(answers).toHaveLength(1));
    expect(popup.report.value).toBe(found);
    popup.leave();
    expect([popup.report.value, popup.isChecking.value]).toEqual([null, true]);
    const arriving = popup.checkAgain();
    answers[0]?.(found);
    await opening;
    expect([popup.report.value, popup.isChecking.value]).toEqual([null, true]);
    answers[1]?.(nothing);
    await arriving;
    expect([popup.report.value, popup.isChecking.value]).toEqual([nothing, false]);
  });

  it('leaves it to who saw the tab go on to check the page that came', async () => {
    let answer = (_: typeof found): void => {};
    const saved = new Promise<typeof found>((resolve) => {
      answer = resolve;
    });
    const { actions, popup } = model({ saved: () => saved });
    const opening = popup.open();
    popup.leave();
    answer(found);
    await opening;
    expect(actions.check).not.toHaveBeenCalled();
    expect([popup.report.value, popup.isChecking.value]).toEqual([null, true]);
  });

  it('forgets with the page what was highlighted and switched off on it', async () => {
    const { popup } = model();
    await popup.open();
    await popup.show(1);
    await popup.switchOff('source', 'seaprwire', 'tagesblick.example');
    popup.leave();
    expect([popup.highlighted.value, popup.switchedOff.value, popup.notice.value]).toEqual([NOTHING_SHOWN, null, null]);
  });

  it.each(['saved', 'check'] as const)('comes to an end where “%s” fails', async (action) => {
    const { popup } = model({ [action]: () => Promise.reject(new Error('no tab')) });
    await popup.open();
    expect(popup.isChecking.value).toBe(false);
    expect(popup.report.value?.verdict.state).toBe(action === 'check' ? 'failed' : 'checked');
  });

  it('says so where a switch could not be kept, and claims nothing', async () => {
    const { actions, popup } = model({ setSwitch: () => Promise.reject(new Error('QUOTA_BYTES quota exceeded')) });
    await popup.open();
    await popup.switchOff('source', 'acme-wire', null);
    expect([popup.notice.value, popup.switchedOff.value]).toEqual(['not-saved', null]);
    expect(actions.check).toHaveBeenCalledTimes(1);
  });

  it('switches off, checks again, and takes it back', async () => {
    const { actions, popup } = model();
    await popup.open();
    await popup.switchOff('source', 'acme-wire', 'paper.example');
    expect(actions.setSwitch).toHaveBeenLastCalledWith('source', 'acme-wire', 'paper.example', false);
    expect(popup.switchedOff.value?.name).toBe('Acme Wire');
    await popup.undo();
    expect(actions.setSwitch).toHaveBeenLastCalledWith('source', 'acme-wire', 'paper.example', true);
    expect([popup.switchedOff.value, vi.mocked(actions.check).mock.calls.length]).toEqual([null, 3]);
  });
});
