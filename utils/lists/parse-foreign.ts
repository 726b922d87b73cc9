import { jsonFault } from './json-fault';
import { type Refusal, refuse } from './refusal';

/** What a file from outside may be at most. A generous list has 300 KB; parsing so much takes under 50 ms. */
export const FOREIGN_LIMITS = { bytes: 4_000_000, depth: 20, values: 300_000 } as const;

const POISON: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * JSON from outside as a value, or why not: too large, too deep, too many values, or keys that would reach into the program's own
 * objects. Takes time only for what it accepts.
 */
export function parseForeign(text: string): { readonly value: unknown } | Refusal {
  if (text.length > FOREIGN_LIMITS.bytes) return refuse('too-large', `${FOREIGN_LIMITS.bytes / 1_000_000} MB`);
  const json = text.replace(/^\uFEFF/, '');
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return refuseBroken(json);
  }
  return inspect(value) ?? { value };
}

/** Says where a text stops being JSON, as `line:column`, counted from one. */
function refuseBroken(text: string): Refusal {
  try {
    const before = text.slice(0, jsonFault(text) ?? text.length);
    return refuse('not-json', `${before.split('\n').length}:${before.length - before.lastIndexOf('\n')}`);
  } catch (error) {
    if (error instanceof RangeError) return refuse('too-deep', FOREIGN_LIMITS.depth);
    throw error;
  }
}

function inspect(root: unknown): Refusal | null {
  const waiting: [value: unknown, depth: number][] = [[root, 0]];
  let count = 0;
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const [value, depth] = next;
    if (typeof value !== 'object' || value === null) continue;
    if (depth > FOREIGN_LIMITS.depth) return refuse('too-deep', FOREIGN_LIMITS.depth);
    const poison = Array.isArray(value) ? undefined : Object.keys(value).find((key) => POISON.has(key));
    if (poison !== undefined) return refuse('poison', poison);
    const inner: unknown[] = Object.values(value);
    count += inner.length;
    if (count > FOREIGN_LIMITS.values) return refuse('too-many', FOREIGN_LIMITS.values);
    for (const each of inner) if (typeof each === 'object') waiting.push([each, depth + 1]);
  }
  return null;
}

/** Markup, control characters and marks that turn the direction of writing: in a name they can only deceive. */
const DECEIVING = /[<>\p{Cc}\u200E\u200F\u202A-\u202E\u2066-\u2069]/u;

/** The first name that holds what names have no use for. */
export function findMarkup(names: readonly string[]): Refusal | null {
  const bad = names.find((name) => DECEIVING.test(name));
  return bad === undefined ? null : refuse('markup', bad.replace(/\p{Cc}/gu, ' ').slice(0, 60));
}
