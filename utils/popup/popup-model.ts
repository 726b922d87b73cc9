import { type ReadonlySignal, signal } from '@preact/signals';
import { inTime } from '../in-time';
import type { Marks, Shown } from '../messages/page-messages';
import type { Passage } from '../page/find-range';
import { itemsOf } from '../report/evidence-items';
import { passageOf } from '../report/passage';
import type { TabReport } from '../report/tab-report';
import type { Lock } from '../settings/policy';
import type { SwitchTarget } from '../settings/switches';
import { failedReport } from './failed-report';

/** What the popup asks of the rest of the extension, for one tab. */
export interface PopupActions {
  /** What was found earlier, if it is still known. */
  readonly saved: () => Promise<TabReport | null>;
  readonly check: () => Promise<TabReport>;
  /** Waits until what was drawn can be seen. */
  readonly painted: () => Promise<void>;
  /** Highlights on the page. */
  readonly show: (passages: readonly Passage[], focus: number | null) => Promise<Shown>;
  readonly dim: (passages: readonly Passage[]) => Promise<void>;
  /** What an earlier popup left highlighted. */
  readonly marks: () => Promise<Marks | null>;
  readonly clear: () => Promise<void>;
  /** `site` null means everywhere. */
  readonly setSwitch: (target: SwitchTarget, id: string, site: string | null, on: boolean) => Promise<void>;
  readonly copy: (text: string) => Promise<void>;
  /** What an organisation does not let people change. */
  readonly locks: () => Promise<readonly Lock[]>;
  /** Opens a new rule on the words that are selected on the page. */
  readonly makeRule: () => Promise<void>;
}

/** What is highlighted on the page: every passage or one, and the one that was scrolled to, by its index in `itemsOf`. */
export interface Highlighted {
  readonly isAll: boolean;
  readonly focus: number | null;
  /** The supplied text steps back. */
  readonly isDimmed: boolean;
}

/** Milliseconds; the background gives a page ten seconds to be read. */
const LONGEST_ANSWER = 12_000;
/** The same for what is kept in memory, which takes ten. */
const LONGEST_LOOK = 500;

export const NOTHING_SHOWN: Highlighted = { isAll: false, focus: null, isDimmed: false };

/** What was switched off last from this popup; `site` null means everywhere. */
export interface SwitchedOff {
  readonly target: SwitchTarget;
  readonly id: string;
  readonly site: string | null;
  readonly name: string;
}

/**
 * What came of the last click: words that are gone from the page or cannot be seen there, a report that was copied or not, a
 * switch that the browser could not keep. */
export type Notice = 'lost' | 'hidden' | 'copied' | 'not-copied' | 'not-saved';

/** The popup's state and what changes it. */
export interface PopupModel {
  readonly report: ReadonlySignal<TabReport | null>;
  readonly isChecking: ReadonlySignal<boolean>;
  readonly highlighted: ReadonlySignal<Highlighted>;
  readonly notice: ReadonlySignal<Notice | null>;
  readonly switchedOff: ReadonlySignal<SwitchedOff | null>;
  readonly locks: ReadonlySignal<readonly Lock[]>;
  /** Ends once it is known whether something was found earlier. */
  readonly recall: () => Promise<void>;
  /** Recalls, then checks anew. */
  readonly open: () => Promise<void>;
  readonly checkAgain: () => Promise<void>;
  /** The tab goes on to another page under the open popup: what was found is not said of that one. */
  readonly leave: () => void;
  readonly show: (index: number) => Promise<void>;
  readonly showAll: () => Promise<void>;
  readonly hide: () => Promise<void>;
  readonly setDimmed: (isDimmed: boolean) => Promise<void>;
  readonly switchOff: (target: SwitchTarget, id: string, site: string | null) => Promise<void>;
  readonly undo: () => Promise<void>;
  readonly makeRule: () => Promise<void>;
  readonly copy: (text: string) => Promise<void>;
}

export function createPopupModel(actions: PopupActions): PopupModel {
  const report = signal<TabReport | null>(null);
  const isChecking = signal(true);
  const highlighted = signal(NOTHING_SHOWN);
  const notice = signal<Notice | null>(null);
  const switchedOff = signal<SwitchedOff | null>(null);
  const locks = signal<readonly Lock[]>([]);

  /** Pages that the tab has left since. */
  let page = 0;

  let recalled: Promise<void> | null = null;
  function recall(): Promise<void> {
    recalled ??= inTime(actions.saved(), LONGEST_LOOK, () => new Error('no answer'))
      .catch(() => null)
      .then((saved) => {
        if (page === 0) report.value = saved;
      });
    return recalled;
  }

  async function checkAgain(): Promise<void> {
    const asked = page;
    isChecking.value = true;
    notice.value = null;
    // the browser may end the background at any moment, and the question with it; asked again, it starts anew
    const ask = (): Promise<TabReport> => inTime(actions.check(), LONGEST_ANSWER, () => new Error('no answer'));
    const answer = await ask()
      .catch(ask)
      .catch(() => failedReport());
    if (asked !== page) return;
    report.value = answer;
    const marks = await actions.marks();
    if (asked !== page) return;
    highlighted.value = shownBy(marks, answer);
    isChecking.value = false;
  }

  function leave(): void {
    page += 1;
    report.value = null;
    isChecking.value = true;
    highlighted.value = NOTHING_SHOWN;
    notice.value = null;
    switchedOff.value = null;
  }

  async function highlight(isAll: boolean, wanted: number | null): Promise<void> {
    const places = placesOf(report.value).filter(({ index }) => isAll || index === wanted);
    const focus = places.findIndex(({ index }) => index === wanted);
    const passages = places.map(({ passage }) => passage);
    // at once, so that a second click knows of the first
    highlighted.value = { ...highlighted.value, isAll, focus: wanted };
    const { found, isVisible } = await actions.show(passages, focus === -1 ? null : focus);
    if (found === 0) highlighted.value = { ...NOTHING_SHOWN, isDimmed: highlighted.value.isDimmed };
    notice.value = found === 0 ? 'lost' : isVisible ? null : 'hidden';
  }

  /** False where the browser could not keep the change; then nothing has changed. */
  async function setSwitch(...change: Parameters<PopupActions['setSwitch']>): Promise<boolean> {
    const isKept = await succeeds(actions.setSwitch(...change));
    if (!isKept) notice.value = 'not-saved';
    return isKept;
  }

  return {
    report,
    isChecking,
    highlighted,
    notice,
    switchedOff,
    locks,
    checkAgain,
    leave,
    recall,
    open: async () => {
      await recall();
      // checking anew wakes the background, and takes its time, from what is known already
      if (report.value !== null) await actions.painted();
      // whoever saw the tab go on to another page checks that one
      const checking = page === 0 ? checkAgain() : null;
      locks.value = await actions.locks();
      await checking;
    },
    show: (index) => highlight(highlighted.value.isAll, index),
    showAll: () => highlight(true, null),
    hide: async () => {
      await actions.clear();
      highlighted.value = NOTHING_SHOWN;
    },
    setDimmed: async (isDimmed) => {
      highlighted.value = { ...highlighted.value, isDimmed };
      await actions.dim(isDimmed ? (report.value?.supplied ?? []) : []);
    },
    switchOff: async (target, id, site) => {
      const name = target === 'source' ? (report.value?.sources.find((source) => source.id === id)?.name ?? id) : id;
      if (!(await setSwitch(target, id, site, false))) return;
      switchedOff.value = { target, id, site, name };
      await checkAgain();
    },
    undo: async () => {
      const last = switchedOff.value;
      if (last === null || !(await setSwitch(last.target, last.id, last.site, true))) return;
      switchedOff.value = null;
      await checkAgain();
    },
    makeRule: actions.makeRule,
    copy: async (text) => {
      notice.value = (await succeeds(actions.copy(text))) ? 'copied' : 'not-copied';
    },
  };
}

const succeeds = (work: Promise<void>): Promise<boolean> =>
  work.then(
    () => true,
    () => false,
  );

interface PlacedItem {
  readonly index: number;
  readonly passage: Passage;
}

function placesOf(report: TabReport | null): readonly PlacedItem[] {
  const items = report === null ? [] : itemsOf(report);
  return items.flatMap(({ block, start, end, quote }, index) =>
    block === null ? [] : [{ index, passage: passageOf(block, start, end, quote) }],
  );
}

/** What a new popup shows as highlighted, by what stands on the page. */
function shownBy(marks: Marks | null, report: TabReport): Highlighted {
  if (marks === null) return NOTHING_SHOWN;
  const places = placesOf(report);
  const wanted = marks.focus === null ? undefined : marks.passages[marks.focus];
  const focus = places.find(({ passage }) => wanted !== undefined && isSame(passage, wanted))?.index ?? null;
  return {
    isAll: places.length > 0 && marks.passages.length === places.length && (focus === null || places.length > 1),
    focus,
    isDimmed: marks.isDimmed,
  };
}

function isSame(a: Passage, b: Passage): boolean {
  return a.block === b.block && a.start === b.start && a.end === b.end;
}
