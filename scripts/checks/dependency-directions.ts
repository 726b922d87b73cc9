import { cruise, type ICruiseResult } from 'dependency-cruiser';
import extractDepcruiseOptions from 'dependency-cruiser/config-utl/extract-depcruise-options';
import extractTypeScriptConfig from 'dependency-cruiser/config-utl/extract-ts-config';

/** Fewer modules than this means that the cruise saw nothing (a TypeScript without its JS API cruises 0 modules and reports no violation). */
const FEWEST_MODULES = 60;

const options = await extractDepcruiseOptions('./.dependency-cruiser.cjs');
const { output } = await cruise(['entrypoints', 'components', 'utils', 'scripts'], { ...options, outputType: 'json' }, undefined, {
  tsConfig: extractTypeScriptConfig('./tsconfig.json'),
});
const { modules, summary } = (typeof output === 'string' ? JSON.parse(output) : output) as ICruiseResult;
const own = modules.filter(({ source }) => /^(entrypoints|components|utils|scripts)\//.test(source));
for (const { rule, from, to } of summary.violations) console.error(`${rule.name}: ${from} → ${to}`);
if (own.length < FEWEST_MODULES) console.error(`Only ${own.length} modules were seen, expected at least ${FEWEST_MODULES}.`);
console.log(`${own.length} modules, ${summary.violations.length} violations`);
process.exitCode = summary.violations.length > 0 || own.length < FEWEST_MODULES ? 1 : 0;
