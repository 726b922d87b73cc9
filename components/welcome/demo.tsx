import type { ComponentChildren, JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { useTexts } from '../texts-context';

interface DemoProps {
  readonly onTry: (page: Window) => void;
  /** The popup, once it was tried. */
  readonly children?: ComponentChildren;
}

/** An invented article inside the extension's own page, and the button that checks it. */
export function Demo({ onTry, children }: DemoProps): JSX.Element {
  const { text } = useTexts();
  const frame = useRef<HTMLIFrameElement>(null);
  const [isLoaded, setLoaded] = useState(false);
  const tryIt = (): void => {
    const page = frame.current?.contentWindow;
    if (page != null) onTry(page);
  };
  return (
    <section class="demo" aria-labelledby="demo-title">
      <div class="demo-head">
        <h2 id="demo-title">{text('demoTitle')}</h2>
        <button type="button" disabled={!isLoaded} onClick={tryIt}>
          {text('menuCheck')}
        </button>
      </div>
      <div class="demo-stage">
        <iframe ref={frame} src="/demo.html" title={text('demoArticle')} onLoad={() => setLoaded(true)} />
        <div class="demo-popup" aria-live="polite">
          {children ?? <p class="note">{text('demoHint')}</p>}
        </div>
      </div>
    </section>
  );
}
