import { basename, dirname } from 'node:path';
import { checkCatalogue } from '../utils/catalogue/check';
import { readCatalogueFiles } from '../utils/catalogue/load';

// `check-catalogue [FILE…]`: with files, only what is wrong with those is said; they are still checked against all others.
const wanted = process.argv.slice(2).map((path) => `${basename(dirname(path))}/${basename(path)}`);
const files = readCatalogueFiles();
const report = checkCatalogue(files);
const problems = [...files.problems, ...report.problems].filter(({ file }) => wanted.length === 0 || wanted.includes(file));

for (const { file, reason } of problems) console.log(`${file}: ${reason}`);
const counts = `${report.sources} sources, ${report.markers} markers, ${report.phrases} phrases`;
console.log(problems.length === 0 ? `${counts}: ok` : `${counts}: ${problems.length} wrong`);
process.exitCode = problems.length === 0 ? 0 : 1;
