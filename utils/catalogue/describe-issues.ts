import type * as v from 'valibot';

/** What a schema found wrong with a file, one plain line each: `markers[2].zones[0]: expected "head" | "lead", found "top"`. */
export function describeIssues(issues: readonly v.BaseIssue<unknown>[]): readonly string[] {
  return issues.map((issue) => `${pathOf(issue)}: ${reasonOf(issue)}`);
}

function pathOf(issue: v.BaseIssue<unknown>): string {
  const path = (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`)).join('');
  return path.replace(/^\./, '') || 'the file';
}

function reasonOf(issue: v.BaseIssue<unknown>): string {
  if (issue.type === 'strict_object' && issue.expected === 'never') return 'unknown field';
  if (issue.type === 'regex') return `expected ${issue.message}, found ${issue.received}`;
  if (issue.type === 'max_length' || issue.type === 'max_entries')
    return `more than ${String(issue.requirement)} ${typeof issue.input === 'string' ? 'characters' : 'entries'}`;
  if (issue.type === 'min_length' || issue.type === 'min_entries') return 'must not be empty';
  if (issue.received === 'undefined') return 'is missing';
  return `expected ${plain(issue.expected)}, found ${issue.received}`;
}

const plain = (expected: string | null): string => (expected ?? 'something else').replace(/^\((.*)\)$/, '$1');
