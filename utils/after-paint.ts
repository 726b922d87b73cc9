/** Milliseconds; nothing is painted where nobody looks. */
const LONGEST_PAINT = 200;

/** Resolves once a window's document has been painted for the first time and stands on the screen, at the latest after a few frames' time. */
export async function afterPaint(window: Pick<typeof globalThis, 'PerformanceObserver' | 'setTimeout'>): Promise<void> {
  await new Promise<void>((done) => {
    window.setTimeout(done, LONGEST_PAINT);
    const paints = new window.PerformanceObserver((list) => {
      // the browser tells of an empty popup's painting, too
      if (list.getEntriesByName('first-contentful-paint').length === 0) return;
      paints.disconnect();
      done();
    });
    paints.observe({ type: 'paint', buffered: true });
  });
}
