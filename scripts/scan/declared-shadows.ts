import type { DefaultTreeAdapterTypes } from 'parse5';
import { MIN_SHADOW_TEXT } from '../../utils/page/flatten-shadows';

type Parent = DefaultTreeAdapterTypes.ParentNode;
type Child = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;
type Template = DefaultTreeAdapterTypes.Template;

/** Puts the open shadow roots that a page's HTML declares (`<template shadowrootmode>`) in place of their hosts' content, where they hold text to speak of. */
export function showDeclaredShadows(root: Parent): void {
  const hosts = elementsBelow(root).flatMap((host) => {
    const template = host.childNodes.find(isShadow);
    return template === undefined ? [] : [{ host, template }];
  });
  const length = hosts.reduce((sum, { template }) => sum + textLength(template.content), 0);
  if (length < MIN_SHADOW_TEXT) return;
  for (const { host, template } of hosts) {
    const light = host.childNodes.filter((child) => child !== template);
    host.childNodes = template.content.childNodes;
    for (const slot of elementsBelow(host).filter(({ tagName }) => tagName === 'slot')) {
      const assigned = light.filter((child) => slotOf(child) === (attributeOf(slot, 'name') ?? ''));
      if (assigned.length > 0) slot.childNodes = assigned;
    }
  }
}

/** In the order of the page, those in shadow roots after their hosts. */
function elementsBelow(root: Parent): readonly Element[] {
  const found: Element[] = [];
  const waiting: Child[] = [...root.childNodes].reverse();
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (!('tagName' in node)) continue;
    found.push(node);
    const shown = isShadow(node) ? node.content.childNodes : node.childNodes;
    for (let index = shown.length - 1; index >= 0; index -= 1) waiting.push(shown[index] as Child);
  }
  return found;
}

/** Closed ones are closed to extensions, too. */
function isShadow(node: Child): node is Template {
  return node.nodeName === 'template' && /^open$/i.test(attributeOf(node as Template, 'shadowrootmode') ?? '');
}

const attributeOf = ({ attrs }: Element, name: string): string | undefined => attrs.find((each) => each.name === name)?.value;
const slotOf = (node: Child): string => ('tagName' in node ? (attributeOf(node, 'slot') ?? '') : '');

function textLength(root: Parent): number {
  const parents = [root, ...elementsBelow(root).filter(({ tagName }) => tagName !== 'style' && tagName !== 'script')];
  return parents.flatMap(({ childNodes }) => childNodes).reduce((sum, child) => sum + ('value' in child ? child.value.length : 0), 0);
}
