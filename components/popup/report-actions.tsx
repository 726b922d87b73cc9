import type { ComponentChildren, JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { TabReport } from '../../utils/tab-report';
import type { TextKey } from '../../utils/texts';
import { useTexts } from '../texts-context';
import { CopyReport } from './copy-report';
import { FindOriginal } from './find-original';
import { NotRight } from './not-right';
import type { ReportActionsProps } from './report-actions-props';

const PANELS = ['original', 'copy', 'mistake'] as const;
type Panel = (typeof PANELS)[number];

const TITLES: Record<Panel, TextKey> = { original: 'originalTitle', copy: 'reportTitle', mistake: 'notRight' };
const CONTENTS: Record<Panel, (props: ReportActionsProps) => JSX.Element> = {
  original: FindOriginal,
  copy: CopyReport,
  mistake: NotRight,
};

/** What can be done with a verdict, one panel at a time. */
export function ReportActions(props: ReportActionsProps): JSX.Element {
  const [open, setOpen] = useState<Panel | null>(null);
  const { text } = useTexts();
  const panels = PANELS.filter((panel) => panel !== 'original' || hasLead(props.report));
  return (
    <footer>
      {panels.map((panel) => (
        <PanelBox key={panel} panel={panel} isOpen={open === panel}>
          {open === panel && CONTENTS[panel](props)}
        </PanelBox>
      ))}
      <div class="actions">
        {panels.map((panel) => (
          <button
            key={panel}
            type="button"
            aria-expanded={open === panel}
            aria-controls={`panel-${panel}`}
            onClick={() => setOpen(open === panel ? null : panel)}
          >
            {text(TITLES[panel])}
          </button>
        ))}
      </div>
    </footer>
  );
}

function PanelBox({
  panel,
  isOpen,
  children,
}: {
  readonly panel: Panel;
  readonly isOpen: boolean;
  readonly children: ComponentChildren;
}): JSX.Element {
  const { text } = useTexts();
  return (
    <section id={`panel-${panel}`} class="panel" aria-label={text(TITLES[panel])} hidden={!isOpen}>
      {children}
    </section>
  );
}

function hasLead({ leads: { canonical, sourcePage, sentence } }: TabReport): boolean {
  return canonical !== null || sourcePage !== null || sentence !== null;
}
