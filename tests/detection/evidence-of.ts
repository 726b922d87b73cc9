import type { Evidence } from '../../utils/detection/verdict';

/** Evidence for tests: says nothing unless told to. */
export function evidenceOf(given: Partial<Evidence>): Evidence {
  return {
    marker: 'test/marker',
    source: null,
    claim: 'press-release',
    role: 'dateline',
    grade: 'stated',
    strength: 'supporting',
    zone: 'tail',
    visible: true,
    quote: '',
    block: 0,
    start: 0,
    end: 0,
    field: null,
    names: {},
    disclaims: null,
    mixed: false,
    ...given,
  };
}
