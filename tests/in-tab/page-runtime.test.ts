// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { keepOne, type PageRuntime } from '../../utils/in-tab/page-runtime';
import { flattenShadows } from '../../utils/page/flatten-shadows';
import { offerInMenu } from '../../utils/toolbar/offer-in-menu';

const runtimeOf = (id: string): PageRuntime => ({
  id,
  sendMessage: () => {},
  onMessage: { addListener: () => {}, removeListener: () => {} },
});

describe('keepOne', () => {
  it('keeps what is there, and replaces what the extension can no longer reach', () => {
    const scope = {};
    const ended = vi.fn();
    const create = vi.fn((_: PageRuntime, signal: AbortSignal) => {
      signal.addEventListener('abort', ended);
      return { reader: true };
    });
    const old = { ...runtimeOf('ext') };
    const first = keepOne(scope, 'reader', old, create);
    expect(keepOne(scope, 'reader', runtimeOf('ext'), create)).toBe(first);
    Object.assign(old, { id: undefined });
    expect(keepOne(scope, 'reader', runtimeOf('ext'), create)).not.toBe(first);
    expect([create.mock.calls.length, ended.mock.calls.length]).toEqual([2, 1]);
  });
});

describe('flattenShadows', () => {
  it('leaves pages alone whose shadow roots hold no text to speak of', () => {
    document.body.innerHTML = '<p>Ordinary text.</p><my-button></my-button>';
    const host = document.querySelector('my-button');
    host?.attachShadow({ mode: 'open' }).append('OK');
    expect(flattenShadows(document)).toBeNull();
  });

  it('puts what shadow roots show in their hosts’ place, slotted text where it is shown', () => {
    document.body.innerHTML = '<h1>Title</h1><news-story><p>Slotted.</p></news-story>';
    const root = document.querySelector('news-story')?.attachShadow({ mode: 'open' });
    if (root) root.innerHTML = `<p>${'Story of the harbour. '.repeat(20)}</p><slot></slot><p>The end.</p>`;
    const flat = flattenShadows(document);
    const paragraphs = [...(flat?.document.querySelectorAll('p') ?? [])];
    expect(paragraphs.map(({ textContent }) => textContent?.slice(0, 8))).toEqual(['Story of', 'Slotted.', 'The end.']);
    const [first] = paragraphs;
    expect(first && flat?.originalOf(first)).toBe(root?.querySelector('p'));
    expect(document.querySelectorAll('p')).toHaveLength(1);
  });
});

describe('offerInMenu', () => {
  type Clicked = (info: { menuItemId: string }, tab?: { id?: number }) => void;

  function menu(openPopup: () => Promise<void>) {
    let clicked: Clicked = () => {};
    const check = vi.fn(async () => {});
    const api = {
      contextMenus: {
        removeAll: vi.fn(),
        create: vi.fn(),
        onClicked: {
          addListener: (listener: Clicked) => {
            clicked = listener;
          },
        },
      },
      runtime: { onInstalled: { addListener: (listener: () => void) => listener() } },
      action: { openPopup: vi.fn(openPopup) },
    };
    offerInMenu(api as unknown as Parameters<typeof offerInMenu>[0], 'Who supplied this?', check);
    return { api, check, click: (...args: Parameters<Clicked>) => clicked(...args) };
  }

  it('opens the popup, or checks for the badge where it cannot', async () => {
    const able = menu(async () => {});
    await vi.waitFor(() =>
      expect(able.api.contextMenus.create).toHaveBeenCalledWith(expect.objectContaining({ title: 'Who supplied this?' })),
    );
    able.click({ menuItemId: 'check' }, { id: 7 });
    expect(able.api.action.openPopup).toHaveBeenCalled();
    const unable = menu(() => Promise.reject(new Error('no window')));
    unable.click({ menuItemId: 'check' }, { id: 7 });
    await vi.waitFor(() => expect(unable.check).toHaveBeenCalledWith(7));
  });

  it('ignores entries of others and pages without a tab', () => {
    const { api, click } = menu(async () => {});
    click({ menuItemId: 'other' }, { id: 7 });
    click({ menuItemId: 'check' });
    expect(api.action.openPopup).not.toHaveBeenCalled();
  });

  it('does without a menu where there is none', () => {
    expect(() => offerInMenu({} as unknown as Parameters<typeof offerInMenu>[0], '', async () => {})).not.toThrow();
  });
});
