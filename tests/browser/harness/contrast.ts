import type { Page } from 'puppeteer-core';

/** An element, or a pseudo-element of it, as a person sees it. */
interface Sign {
  readonly selector: string;
  readonly pseudo?: string;
}

/** Contrast that WCAG 2.2 asks of signs and of focus. */
export const SIGN_CONTRAST = 3;

/**
 * The strongest contrast (WCAG 2.2, 1 to 21) to the page's ground of each element's own ground, borders and outline, elements of `signs` in
 * their order. An element that cannot be seen has 0.
 */
export function contrastsOf(page: Page, { selector, pseudo }: Sign): Promise<readonly number[]> {
  return page.evaluate(
    (wanted, part) => {
      type Colour = readonly [number, number, number, number];
      const read = (text: string): Colour => {
        const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
        if (canvas === null) throw new Error('no canvas');
        canvas.fillStyle = text;
        canvas.fillRect(0, 0, 1, 1);
        const [r = 0, g = 0, b = 0, a = 0] = canvas.getImageData(0, 0, 1, 1).data;
        return [r, g, b, a];
      };
      const light = ([r, g, b]: Colour): number => {
        const [red = 0, green = 0, blue = 0] = [r, g, b].map((each) => {
          const share = each / 255;
          return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
        });
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
      };
      const body = read(getComputedStyle(document.body).backgroundColor);
      const ground = body[3] === 0 ? read('Canvas') : body;
      const contrast = (text: string): number => {
        const [r, g, b, a] = read(text);
        const share = a / 255;
        const seen = [r, g, b].map((each, index) => each * share + (ground[index] ?? 0) * (1 - share));
        const [high = 0, low = 0] = [light([seen[0] ?? 0, seen[1] ?? 0, seen[2] ?? 0, 255]), light(ground)].sort((x, y) => y - x);
        return (high + 0.05) / (low + 0.05);
      };
      return [...document.querySelectorAll(wanted)].map((element) => {
        const style = getComputedStyle(element, part);
        const lines = [
          [style.borderTopStyle, style.borderTopWidth, style.borderTopColor],
          [style.borderInlineStartStyle, style.borderInlineStartWidth, style.borderInlineStartColor],
          [style.outlineStyle, style.outlineWidth, style.outlineColor],
        ].flatMap(([kind = 'none', width = '0', colour = '']) => (kind === 'none' || Number.parseFloat(width) === 0 ? [] : [colour]));
        const box = element.getBoundingClientRect();
        return box.width * box.height === 0 ? 0 : Math.max(...[style.backgroundColor, ...lines].map(contrast));
      });
    },
    selector,
    pseudo ?? null,
  );
}
