import { type ReadonlySignal, signal } from '@preact/signals';
import type { Passage } from './page-messages';
import type { SwitchTarget } from './settings/switches';
import type { TabReport } from './tab-report';

/** What the popup asks of the rest of the extension, for one tab. */
export interface PopupActions {
  /** What was found earlier, if it is still known. */
  readonly saved: () => Promise<TabReport | null>;
  readonly check: () => Promise<TabReport>;
  /** Highlights on the page; resolves to how many passages were found. */
  readonly show: (passages: readonly Passage[], focus: number | null) => Promise<number>;
  readonly clear: () => Promise<void>;
  readonly setSwitch: (target: SwitchTarget, id: string, on: boolean) => Promise<void>;
}

/** What is highlighted on the page: every passage or one, and the one that was scrolled to, by its index in the evidence. */
export interface Highlighted {
  readonly isAll: boolean;
  readonly focus: number | null;
}

const NOTHING_SHOWN: Highlighted = { isAll: false, focus: null };

/** What was switched off last from this popup. */
export interface SwitchedOff {
  readonly target: SwitchTarget;
  readonly id: string;
  readonly name: string;
}

/** The popup's state and what changes it. */
export interface PopupModel {
  readonly report: ReadonlySignal<TabReport | null>;
  readonly isChecking: ReadonlySignal<boolean>;
  readonly highlighted: ReadonlySignal<Highlighted>;
  readonly isLost: ReadonlySignal<boolean>;
  readonly switchedOff: ReadonlySignal<SwitchedOff | null>;
  readonly open: () => Promise<void>;
  readonly checkAgain: () => Promise<void>;
  readonly show: (index: number) => Promise<void>;
  readonly showAll: () => Promise<void>;
  readonly hide: () => Promise<void>;
  readonly switchOff: (target: SwitchTarget, id: string) => Promise<void>;
  readonly undo: () => Promise<void>;
}

export function createPopupModel(actions: PopupActions): PopupModel {
  const report = signal<TabReport | null>(null);
  const isChecking = signal(true);
  const highlighted = signal(NOTHING_SHOWN);
  const isLost = signal(false);
  const switchedOff = signal<SwitchedOff | null>(null);

  async function checkAgain(): Promise<void> {
    isChecking.value = true;
    highlighted.value = NOTHING_SHOWN;
    isLost.value = false;
    report.value = await actions.check();
    isChecking.value = false;
  }

  async function highlight(next: Highlighted): Promise<void> {
    const places = placesOf(report.value).filter(({ index }) => next.isAll || index === next.focus);
    const focus = places.findIndex(({ index }) => index === next.focus);
    const found = await actions.show(
      places.map(({ passage }) => passage),
      focus === -1 ? null : focus,
    );
    highlighted.value = found > 0 ? next : NOTHING_SHOWN;
    isLost.value = found === 0;
  }

  return {
    report,
    isChecking,
    highlighted,
    isLost,
    switchedOff,
    checkAgain,
    open: async () => {
      const saved = await actions.saved();
      if (report.value === null) report.value = saved;
      await checkAgain();
    },
    show: (index) => highlight({ isAll: highlighted.value.isAll, focus: index }),
    showAll: () => highlight({ isAll: true, focus: null }),
    hide: async () => {
      await actions.clear();
      highlighted.value = NOTHING_SHOWN;
    },
    switchOff: async (target, id) => {
      const name = target === 'source' ? (report.value?.sources.find((source) => source.id === id)?.name ?? id) : id;
      await actions.setSwitch(target, id, false);
      switchedOff.value = { target, id, name };
      await checkAgain();
    },
    undo: async () => {
      const last = switchedOff.value;
      if (last === null) return;
      await actions.setSwitch(last.target, last.id, true);
      switchedOff.value = null;
      await checkAgain();
    },
  };
}

function placesOf(report: TabReport | null): readonly { readonly index: number; readonly passage: Passage }[] {
  const evidence = report?.verdict.evidence ?? [];
  return evidence.flatMap(({ block, start, end }, index) => (block === null ? [] : [{ index, passage: { block, start, end } }]));
}
