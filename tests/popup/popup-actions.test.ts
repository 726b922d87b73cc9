import { describe, expect, it, vi } from 'vitest';
import type { PageMessage } from '../../utils/messages/page-messages';
import { createPopupActions } from '../../utils/popup/popup-actions';

const PASSAGES = [{ block: 0, start: 0, end: 4, words: 'Acme' }];
const SHOWN = { found: 1, isVisible: true };

/** A tab whose page answers once the marking script has entered it, if it may. */
function openTab(mayEnter: boolean) {
  let isThere = false;
  const executeScript = vi.fn(async () => {
    if (!mayEnter) throw new Error('Cannot access contents of the page.');
    isThere = true;
    return [{ frameId: 0, result: true }];
  });
  const heard: PageMessage[] = [];
  const sendMessage = async (_tab: number, message: PageMessage) => {
    if (!isThere) throw new Error('Could not establish connection. Receiving end does not exist.');
    heard.push(message);
    return message.kind === 'show' ? SHOWN : true;
  };
  const browser = { runtime: {}, storage: {}, scripting: { executeScript }, tabs: { sendMessage } };
  const target = Promise.resolve({ id: 7, url: 'https://paper.example/a' });
  const clipboard = { writeText: async () => {} };
  const actions = createPopupActions(browser as never, target, clipboard, async () => {});
  return { actions, executeScript, heard };
}

describe('marking passages', () => {
  it('lets the script in when the first is asked for, and no second time', async () => {
    const { actions, executeScript } = openTab(true);
    expect(await actions.show(PASSAGES, 0)).toEqual(SHOWN);
    await actions.dim(PASSAGES);
    expect(await actions.show(PASSAGES, null)).toEqual(SHOWN);
    expect(executeScript.mock.calls).toEqual([[{ target: { tabId: 7 }, files: ['/marks.js'] }]]);
  });

  it('passes on what is asked for at once in the order in which it was', async () => {
    const { actions, heard } = openTab(true);
    await Promise.all([actions.show(PASSAGES, null), actions.show(PASSAGES, 0), actions.dim(PASSAGES), actions.clear()]);
    expect(heard).toEqual([
      { kind: 'show', passages: PASSAGES, focus: null },
      { kind: 'show', passages: PASSAGES, focus: 0 },
      { kind: 'dim', passages: PASSAGES },
      { kind: 'clear' },
    ]);
  });

  it('lets no script in to take marks away', async () => {
    const { actions, executeScript } = openTab(true);
    await actions.dim([]);
    await actions.clear();
    expect(await actions.marks()).toBeNull();
    expect(executeScript).not.toHaveBeenCalled();
  });

  it('shows nothing on a page that lets nobody in', async () => {
    const { actions } = openTab(false);
    expect(await actions.show(PASSAGES, 0)).toEqual({ found: 0, isVisible: true });
  });
});
