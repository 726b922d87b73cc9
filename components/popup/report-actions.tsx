import type { ComponentChildren, JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { TabReport } from '../../utils/report/tab-report';
import type { TextKey } from '../../utils/texts';
import { useTexts } from '../texts-context';
import { PANELS, type Panel, type ReportActionsProps } from './report-actions-props';

const TITLES: Record<Panel, TextKey> = { original: 'originalTitle', copy: 'reportTitle', mistake: 'notRight' };

/** Few people open a panel, and nobody at once: the verdict does not wait for their code. */
const loadPanel = async () => (await import('./report-panel')).ReportPanel;

/** What can be done with a verdict, one panel at a time. */
export function ReportActions(props: ReportActionsProps): JSX.Element {
  const [open, setOpen] = useState<Panel | null>(null);
  const [contents, setContents] = useState<{ readonly Of: Awaited<ReturnType<typeof loadPanel>> } | null>(null);
  const toggle = async (panel: Panel): Promise<void> => {
    setOpen(open === panel ? null : panel);
    const Of = await loadPanel();
    setContents({ Of });
  };
  const { text } = useTexts();
  const panels = PANELS.filter((panel) => panel !== 'original' || hasLead(props.report));
  return (
    <footer>
      {panels.map((panel) => (
        <PanelBox key={panel} panel={panel} isOpen={open === panel}>
          {open === panel && contents !== null && <contents.Of panel={panel} {...props} />}
        </PanelBox>
      ))}
      <div class="actions">
        {panels.map((panel) => (
          <button
            key={panel}
            type="button"
            aria-expanded={open === panel}
            aria-controls={`panel-${panel}`}
            onClick={() => void toggle(panel)}
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
