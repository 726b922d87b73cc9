/** Milliseconds; nothing is painted where nobody looks. */
const LONGEST_FRAME = 50;

/** Resolves once the browser has painted what stands in a window's document, at the latest after a few frames' time. */
export async function afterPaint(window: Pick<Window, 'requestAnimationFrame' | 'setTimeout'>): Promise<void> {
  await new Promise<void>((done) => {
    // what waits in a frame comes before its painting
    window.requestAnimationFrame(() => window.setTimeout(done));
    window.setTimeout(done, LONGEST_FRAME);
  });
}
