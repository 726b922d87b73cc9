import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { EMPTY_SNAPSHOT } from '../../utils/detection/empty-snapshot';
import type { IsOn } from '../../utils/detection/find-evidence';
import { judge } from '../../utils/detection/judge';
import type { Engine } from '../../utils/detection/prepare-catalogue';
import type { Block, Snapshot } from '../../utils/detection/snapshot';
import type { Zone } from '../../utils/detection/vocabulary';

/** What ordinary sentences set off when they stand at an article's edges. */
export interface SentenceHits {
  readonly sentences: number;
  readonly hits: readonly SentenceHit[];
  /** Sentences that got a label in any of the places. */
  readonly labelled: readonly LabelledSentence[];
}

interface SentenceHit {
  readonly marker: string;
  readonly strength: string;
  readonly sentence: string;
}

interface LabelledSentence {
  readonly language: string;
  readonly place: string;
  readonly label: string;
  readonly markers: readonly string[];
  readonly sentence: string;
}

/** No marker is switched off; one function, since judging remembers its answers. */
const ALL_ON: IsOn = () => true;

/** Where a sentence is tried: before the article, as its first block, as its last. */
const PLACES = ['head', 'lead', 'tail'] as const;

/** Neutral words, so that only the sentence can be evidence. */
const NEUTRAL =
  'Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor incididunt ut labore et dolore magna aliqua.';

/** Judges every line of every `<language>.txt` in a folder, set in each place of an otherwise neutral article. */
export function sentenceHits(folder: string, engine: Engine): SentenceHits {
  const hits: SentenceHit[] = [];
  const labelled: LabelledSentence[] = [];
  let sentences = 0;
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.txt'))) {
    const language = basename(file, '.txt');
    for (const sentence of readFileSync(join(folder, file), 'utf8').split('\n').filter(Boolean)) {
      sentences += 1;
      for (const place of PLACES) {
        const { label, evidence } = judge(articleWith(sentence, place, language), engine, ALL_ON);
        const deciding = evidence.filter(({ strength }) => strength !== 'supporting');
        hits.push(...deciding.map(({ marker, strength }) => ({ marker, strength, sentence })));
        if (label !== 'none') labelled.push({ language, place, label, markers: deciding.map(({ marker }) => marker), sentence });
      }
    }
  }
  return { sentences, hits, labelled };
}

function articleWith(sentence: string, place: (typeof PLACES)[number], language: string): Snapshot {
  const blocks = [
    ...(place === 'head' ? [block(sentence, 'head')] : []),
    place === 'lead' ? block(sentence, 'lead', 'body') : block(NEUTRAL, 'lead', 'body'),
    block(NEUTRAL, 'body'),
    place === 'tail' ? block(sentence, 'body', 'tail') : block(NEUTRAL, 'body', 'tail'),
  ];
  return { ...EMPTY_SNAPSHOT, title: 'Lorem ipsum', language, blocks };
}

function block(text: string, ...zones: Zone[]): Block {
  return { text, zones, visible: true, heading: false, linkDensity: 0 };
}
