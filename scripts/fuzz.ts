import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { PROPERTIES } from '../tests/fuzz/properties';

const USAGE = `usage: npm run fuzz -- [--runs N] [--seconds N] [--seed N] [--only WORD]

Tries what must hold for all input on random input, 1,000,000 runs unless told otherwise, and stops at the first counterexample.
  --runs N     in all, shared among the properties
  --seconds N  no more than this in all
  --seed N     the same input again
  --only WORD  properties whose name holds the word`;

process.exitCode = await main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<0 | 1 | 2> {
  const options = parse(args);
  if (options === null) {
    console.error(USAGE);
    return 2;
  }
  const properties = PROPERTIES.filter(({ name }) => name.includes(options.only));
  const shares = properties.reduce((sum, { share }) => sum + share, 0);
  let failures = 0;
  let tried = 0;
  for (const { name, share, property } of properties) {
    const result = await fc.check(property, {
      seed: options.seed,
      numRuns: Math.max(1, Math.round((options.runs * share) / shares)),
      interruptAfterTimeLimit: (options.seconds * 1000 * share) / shares,
    });
    tried += result.numRuns;
    const failed = result.failed && result.counterexample !== null;
    if (failed) failures += 1;
    console.log(`${failed ? '✗' : '✓'} ${name}: ${result.numRuns} runs${result.interrupted ? ' (time was up)' : ''}`);
    if (failed) console.error(fc.defaultReportMessage(result), result.errorInstance);
  }
  console.log(`${tried} runs, ${failures} of ${properties.length} properties failed, seed ${options.seed}`);
  return failures > 0 || properties.length === 0 ? 1 : 0;
}

interface Options {
  readonly runs: number;
  readonly seconds: number;
  readonly seed: number;
  readonly only: string;
}

function parse(args: readonly string[]): Options | null {
  const text = { type: 'string' } as const;
  try {
    const { values } = parseArgs({ args: [...args], options: { runs: text, seconds: text, seed: text, only: text } });
    const { runs = '1000000', seconds = '86400', seed = String(Date.now() & 0x7fffffff), only = '' } = values;
    const numbers = [Number(runs), Number(seconds), Number(seed)] as const;
    if (!numbers.every(Number.isFinite)) return null;
    return { runs: numbers[0], seconds: numbers[1], seed: numbers[2], only };
  } catch {
    return null; // an unknown option
  }
}
