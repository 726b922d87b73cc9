/** One line of a plot: points of x and y. */
export interface Series {
  readonly name: string;
  readonly points: readonly (readonly [x: number, y: number])[];
}

const WIDTH = 640;
const HEIGHT = 320;
const MARGIN = 56;
const COLOURS = ['#0b6e99', '#a34a00', '#4b6e1c', '#7a3e9d'];

/** An SVG with a logarithmic x axis, y from zero. */
export function growthPlot(title: string, xName: string, yName: string, series: readonly Series[]): string {
  const points = series.flatMap((one) => one.points);
  const xs = [...new Set(points.map(([x]) => x))].sort((a, b) => a - b);
  const [least = 1, most = 10] = [xs[0], xs.at(-1)];
  const highest = Math.max(...points.map(([, y]) => y)) * 1.1;
  const across = (x: number): number => MARGIN + ((WIDTH - 2 * MARGIN) * Math.log(x / least)) / Math.max(1e-9, Math.log(most / least));
  const down = (y: number): number => HEIGHT - MARGIN - ((HEIGHT - 2 * MARGIN) * y) / highest;
  const text = (x: number, y: number, words: string, more = ''): string =>
    `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" ${more}>${words}</text>`;
  const lines = series.map(({ name, points: line }, index) => {
    const colour = COLOURS[index % COLOURS.length] ?? '';
    const path = line.map(([x, y]) => `${across(x).toFixed(1)},${down(y).toFixed(1)}`).join(' ');
    return `<polyline points="${path}" fill="none" stroke="${colour}" stroke-width="2"/>${text(WIDTH - MARGIN + 4, down(line.at(-1)?.[1] ?? 0), name, `fill="${colour}"`)}`;
  });
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH + 120} ${HEIGHT}" font-family="sans-serif" font-size="11">
<rect width="100%" height="100%" fill="#fff"/>
${text(MARGIN, 20, title, 'font-size="14"')}
${text(MARGIN, 38, yName)}
${[0, 0.5, 1].map((share) => text(8, down(highest * share) + 4, (highest * share).toPrecision(2))).join('\n')}
${xs.map((x) => text(across(x), HEIGHT - MARGIN + 18, x.toLocaleString('en'), 'text-anchor="middle"')).join('\n')}
${text(WIDTH / 2, HEIGHT - 12, xName, 'text-anchor="middle"')}
<path d="M${MARGIN},${MARGIN} V${HEIGHT - MARGIN} H${WIDTH - MARGIN}" fill="none" stroke="#888"/>
${lines.join('\n')}
</svg>
`;
}
