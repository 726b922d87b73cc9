import { HTMLElement } from 'linkedom';

/**
 * Runs something that makes linkedom's nodes and listens to none of them. linkedom keeps an empty map of listeners for each node in a
 * WeakMap, which is a third of the time that reading a page takes; here it is spared.
 */
export function withoutListeners<T>(run: () => T): T {
  const { set } = WeakMap.prototype;
  WeakMap.prototype.set = function (key, value: unknown) {
    return value instanceof Map && value.size === 0 ? this : set.call(this, key, value);
  };
  try {
    return run();
  } finally {
    WeakMap.prototype.set = set;
  }
}

/** Of an element without a `style`; what is read of it is whether it is shown. */
const NO_STYLE = Object.freeze({ display: '', visibility: '' });

/**
 * Lets linkedom's elements answer what Readability asks each of them, class and style, from their attributes. By itself linkedom makes for
 * every element that is asked a set of names, and a map behind a proxy.
 */
function answerFromAttributes(): void {
  const { prototype } = elementClass();
  const { get: styleOf, ...style } = descriptorOf(prototype, 'style');
  Object.defineProperties(prototype, {
    className: {
      ...descriptorOf(prototype, 'className'),
      get(this: Element): string {
        return this.getAttributeNode('class')?.value ?? '';
      },
    },
    style: {
      ...style,
      get(this: Element): unknown {
        return this.hasAttribute('style') ? styleOf?.call(this) : NO_STYLE;
      },
    },
  });
}

type Class = { readonly prototype: object };

/** linkedom's Element is not among what it exports, only what stands for it. */
function elementClass(): Class {
  let found: Class = HTMLElement;
  while (!Object.hasOwn(found.prototype, 'className')) found = Object.getPrototypeOf(found) as Class;
  return found;
}

const descriptorOf = (prototype: object, name: string): PropertyDescriptor => Object.getOwnPropertyDescriptor(prototype, name) ?? {};

answerFromAttributes();
