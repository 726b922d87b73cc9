import fc from 'fast-check';
import { expect } from 'vitest';
import { judge } from '../../../utils/detection/judge';
import type { Snapshot, Sweep } from '../../../utils/detection/snapshot';
import { hasSignal } from '../../../utils/detection/sweep';
import type { Evidence, Verdict } from '../../../utils/detection/verdict';
import { labelOf } from '../../../utils/detection/weigh';
import { withSites } from '../../../utils/sites';
import { anySnapshot } from '../arbitraries/snapshot';
import { ENGINE } from '../engine';
import type { FuzzProperty } from '../property';

const all = () => true;

/** Whatever stands on a page, the verdict quotes it and nothing else. */
export const judgeProperty: FuzzProperty = {
  name: 'judge: spans lie in their blocks and quote them, verdicts agree with themselves, the same twice',
  share: 15,
  property: fc.property(anySnapshot, (page) => {
    const snapshot = withSites(page);
    const verdict = judge(snapshot, ENGINE, all);
    for (const item of verdict.evidence) expectQuoted(item, snapshot);
    expectCoherent(verdict, snapshot);
    expect(judge(JSON.parse(JSON.stringify(snapshot)) as Snapshot, ENGINE, all)).toEqual(judge(snapshot, ENGINE, all));
  }),
};

/** Pages are read only where the sweep gives a sign: it must not miss what would get a label. */
export const sweepProperty: FuzzProperty = {
  name: 'sweep: sees a sign wherever the verdict has a label',
  share: 10,
  property: fc.property(anySnapshot, ({ url, metadata, blocks, links, ...rest }) => {
    const sweep: Sweep = {
      url,
      text: blocks.map(({ text }) => text).join('\n'),
      metadata,
      hosts: links.map(({ host }) => host),
      titles: [],
      isArticleLike: true,
    };
    const { label } = judge(withSites({ url, metadata, blocks, links, ...rest }), ENGINE, all);
    if (label !== 'none') expect(hasSignal(withSites(sweep), ENGINE)).toBe(true);
  }),
};

function expectQuoted(item: Evidence, { blocks }: Snapshot): void {
  expect(item.quote).not.toBe('');
  for (const name of Object.values(item.names)) expect(name).not.toBe('');
  if (item.block === null) {
    expect(item.visible).toBe(false);
    expect(item.grade).toBe('marked');
    return;
  }
  const block = blocks[item.block];
  expect(block?.text.slice(item.start, item.end)).toBe(item.quote);
  expect(item.quote.trim()).toBe(item.quote);
  expect(block?.zones).toContain(item.zone);
  expect(block?.zones).not.toContain('outside');
  expect(item.visible).toBe(block?.visible);
}

function expectCoherent({ state, label, route, payment, evidence, parts }: Verdict, { isArticle }: Snapshot): void {
  expect(state).toBe(isArticle ? 'checked' : 'not-article');
  if (!isArticle) expect(evidence).toEqual([]);
  expect(label).toBe(labelOf(route?.kind ?? null, payment?.kind ?? null));
  if (label !== 'none') expect(evidence.some(({ strength }) => strength !== 'supporting')).toBe(true);
  for (const { words } of parts) expect(Number.isInteger(words) && words >= 0).toBe(true);
}
