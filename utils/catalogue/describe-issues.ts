import type * as v from 'valibot';
import { faultOf, type SchemaFault } from './schema-fault';

/** What a schema found wrong with a file, one plain line each: `markers[2].zones[0]: expected "head" | "lead", found "top"`. */
export function describeIssues(issues: readonly v.BaseIssue<unknown>[]): readonly string[] {
  return issues.map((issue) => {
    const fault = faultOf(issue);
    return `${fault.path || 'the file'}: ${REASONS[fault.fault](fault)}`;
  });
}

const REASONS: Record<SchemaFault['fault'], (fault: SchemaFault) => string> = {
  unknown: () => 'unknown field',
  missing: () => 'is missing',
  empty: () => 'must not be empty',
  'too-long': ({ expected }) => `more than ${expected} characters`,
  'too-many': ({ expected }) => `more than ${expected} entries`,
  form: ({ expected, found }) => `expected ${expected}, found ${found}`,
  expected: ({ expected, found }) => `expected ${expected}, found ${found}`,
};
