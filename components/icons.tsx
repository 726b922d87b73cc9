import type { JSX } from 'preact';

function Icon({ path }: { readonly path: string }): JSX.Element {
  return (
    <svg viewBox="0 0 20 20" width="18" height="18" aria-hidden="true" focusable="false">
      <path d={path} fill="none" stroke="currentColor" stroke-width="1.6" stroke-linecap="round" stroke-linejoin="round" />
    </svg>
  );
}

/** Sliders: options. */
export const OptionsIcon = (): JSX.Element => (
  <Icon path="M3 6h7m4 0h3M3 14h3m4 0h7M12 8.2a2.2 2.2 0 1 0 0-4.4 2.2 2.2 0 0 0 0 4.4ZM8 16.2a2.2 2.2 0 1 0 0-4.4 2.2 2.2 0 0 0 0 4.4Z" />
);
/** A turning arrow: check again. */
export const AgainIcon = (): JSX.Element => <Icon path="M16 5v4h-4M16 9a6.3 6.3 0 1 0 .2 3.4" />;
/** Cross hairs: go to the passage. An arrow down to a line means a download elsewhere in browsers. */
export const LocateIcon = (): JSX.Element => (
  <Icon path="M10 2.5v3.3m0 8.4v3.3M2.5 10h3.3m8.4 0h3.3M10 14.2a4.2 4.2 0 1 0 0-8.4 4.2 4.2 0 0 0 0 8.4Z" />
);
/** Three dots: more about this. */
export const MoreIcon = (): JSX.Element => <Icon path="M4.5 10h.01M10 10h.01M15.5 10h.01" />;
/** An arrow up: the passage before. */
export const PreviousIcon = (): JSX.Element => <Icon path="M10 15V5m-4 4 4-4 4 4" />;
/** An arrow down: the passage after. */
export const NextIcon = (): JSX.Element => <Icon path="M10 5v10m-4-4 4 4 4-4" />;
