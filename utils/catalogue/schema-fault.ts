import type * as v from 'valibot';

/** What a schema found wrong in one place of a file, for the interface to put into words. */
export interface SchemaFault {
  /** Where: `markers[2].zones[0]`; empty for the whole. */
  readonly path: string;
  readonly fault: 'unknown' | 'missing' | 'empty' | 'too-long' | 'too-many' | 'form' | 'expected';
  /** What should stand there: a number for limits, else words of the schema. */
  readonly expected: string;
  /** What stands there, cut to a length that can be shown. */
  readonly found: string;
}

/** Longer values are cut. */
const LONGEST_FOUND = 60;

/** An issue of the schema as a fault. */
export function faultOf(issue: v.BaseIssue<unknown>): SchemaFault {
  const found = issue.received.length > LONGEST_FOUND ? `${issue.received.slice(0, LONGEST_FOUND)}…` : issue.received;
  return { path: pathOf(issue), found, ...whatIsWrong(issue) };
}

function pathOf(issue: v.BaseIssue<unknown>): string {
  const path = (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`)).join('');
  return path.replace(/^\./, '');
}

function whatIsWrong(issue: v.BaseIssue<unknown>): Pick<SchemaFault, 'fault' | 'expected'> {
  if (issue.type === 'strict_object' && issue.expected === 'never') return { fault: 'unknown', expected: '' };
  if (issue.type === 'regex') return { fault: 'form', expected: issue.message };
  if (issue.type === 'max_length' || issue.type === 'max_entries')
    return { fault: typeof issue.input === 'string' ? 'too-long' : 'too-many', expected: String(issue.requirement) };
  if (issue.type === 'min_length' || issue.type === 'min_entries') return { fault: 'empty', expected: '' };
  if (issue.received === 'undefined') return { fault: 'missing', expected: '' };
  return { fault: 'expected', expected: (issue.expected ?? 'something else').replace(/^\((.*)\)$/, '$1') };
}
