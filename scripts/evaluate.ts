import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { loadCatalogueFiles } from '../utils/catalogue/load';
import { readLabels } from './evaluate/labels';
import { markerTable } from './evaluate/marker-table';
import { nameTable } from './evaluate/name-table';
import { type Outcome, outcomeOf } from './evaluate/outcome';
import { evaluation, print } from './evaluate/print';
import { sentenceHits } from './evaluate/sentence-hits';
import { decodeHtml } from './scan/decode-html';
import { loadEngine } from './scan/load-engine';
import { pageLine } from './scan/page-line';
import { readPage } from './scan/read-page';

const USAGE = `usage: npm run evaluate -- DIR [--sentences DIR] [--json]

Compares what Copytaster says of saved pages with what people found them to be.
  DIR              holds labels.jsonl and pages/<id>.html
  --sentences DIR  holds <language>.txt with ordinary sentences, one a line, to count false hits
  --json           everything as one JSON object`;

const { values, positionals } = parseArgs({
  options: { sentences: { type: 'string' }, json: { type: 'boolean' } },
  allowPositionals: true,
});
const [folder] = positionals;
if (folder === undefined || !existsSync(join(folder, 'labels.jsonl'))) {
  console.error(folder === undefined ? USAGE : `${folder} holds no labels.jsonl\n\n${USAGE}`);
  process.exit(2);
}

const engine = loadEngine();
const names = nameTable(loadCatalogueFiles().sources);
const outcomes = readLabels(join(folder, 'labels.jsonl')).flatMap((label): Outcome[] => {
  const file = join(folder, 'pages', `${label.id}.html`);
  if (!existsSync(file)) return [];
  return [outcomeOf(label, pageLine(file, readPage(decodeHtml(readFileSync(file)), null, engine)), names)];
});
const sentences = values.sentences === undefined ? null : sentenceHits(values.sentences, engine);
const result = evaluation(outcomes, markerTable(outcomes, sentences), sentences);
if (values.json) console.log(JSON.stringify(result));
else print(result);
