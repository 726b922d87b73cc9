import type { JSX } from 'preact';
import type { Evidence, Verdict } from '../../utils/detection/verdict';
import type { TestResult } from '../../utils/rules/test-rule';
import { useTexts } from '../texts-context';
import { LABEL_WORDS, ROLE_WORDS, ZONE_WORDS } from '../words';
import { STRENGTH_WORDS } from './rule-words';

/** More would be read by nobody. */
const ORDINARY_SHOWN = 5;

/** What rules find on a page: verdicts, time, and every match in its place. */
export function TestOutcome({ result }: { readonly result: TestResult }): JSX.Element {
  const { text, plural, number } = useTexts();
  const { snapshot, verdict, without, rule, ordinary, time } = result;
  const inCode = verdict.evidence.filter(({ block }) => block === null);
  const blocks = snapshot.blocks.map((block, index) => ({
    block,
    index,
    evidence: verdict.evidence.filter((each) => each.block === index),
  }));
  return (
    <div class="outcome">
      <dl>
        <VerdictRow title={text(without === null ? 'testerVerdict' : 'testerWith')} verdict={verdict} />
        {without !== null && <VerdictRow title={text('testerWithout')} verdict={without} />}
        <dt>{text('testerTime')}</dt>
        <dd>{text('testerMilliseconds', number(Math.max(0.1, Math.round(time * 10) / 10)))}</dd>
        <dt>{text('testerMatches')}</dt>
        <dd>{plural('testerFound', verdict.evidence.length, number(verdict.evidence.length))}</dd>
        {ordinary !== null && (
          <>
            <dt>{text('testerOrdinary')}</dt>
            <dd class={ordinary.hits.length === 0 ? '' : 'problem'}>
              {text(
                ordinary.hits.length === 0 ? 'testerOrdinaryNone' : 'testerOrdinarySome',
                number(ordinary.of),
                number(ordinary.hits.length),
              )}
              {ordinary.hits.slice(0, ORDINARY_SHOWN).map((sentence) => (
                <q key={sentence} class="ordinary" dir="auto">
                  {sentence}
                </q>
              ))}
            </dd>
          </>
        )}
      </dl>
      {rule !== null && !verdict.evidence.some(({ marker }) => marker === rule) && <p class="problem">{text('testerDraftNothing')}</p>}
      <ol class="matches">
        {blocks
          .filter(({ evidence }) => evidence.length > 0)
          .map(({ block, index, evidence }) => (
            <li key={index}>
              <p class="words" dir="auto">
                {withMarks(block.text, evidence, rule)}
              </p>
              <Findings evidence={evidence} rule={rule} />
            </li>
          ))}
        {inCode.map((each) => (
          <li key={`${each.marker} ${each.quote}`}>
            <p>
              <code dir="auto">
                {each.field}: {each.quote}
              </code>
            </p>
            <Findings evidence={[each]} rule={rule} />
          </li>
        ))}
      </ol>
    </div>
  );
}

function VerdictRow({ title, verdict }: { readonly title: string; readonly verdict: Verdict }): JSX.Element {
  const { text } = useTexts();
  const { label, route } = verdict;
  return (
    <>
      <dt>{title}</dt>
      <dd data-label={label}>
        <strong class="label">{text(LABEL_WORDS[label])}</strong>
        {route?.name != null && <bdi> {route.name}</bdi>}
      </dd>
    </>
  );
}

function Findings({ evidence, rule }: { readonly evidence: readonly Evidence[]; readonly rule: string | null }): JSX.Element {
  const { text } = useTexts();
  return (
    <ul>
      {evidence.map(({ marker, role, zone, strength, start }) => (
        <li key={`${marker} ${start}`} class={marker === rule ? 'is-draft' : ''}>
          <small>
            {text(ROLE_WORDS[role])} · {zone === 'outside' ? '' : text(ZONE_WORDS[zone])} · {text(STRENGTH_WORDS[strength])} ·{' '}
            {marker === rule ? text('testerThisRule') : text('ruleName', marker)}
          </small>
        </li>
      ))}
    </ul>
  );
}

/** The text with its matches marked; where matches overlap, the first one's mark holds. */
function withMarks(words: string, evidence: readonly Evidence[], rule: string | null): (JSX.Element | string)[] {
  const parts: (JSX.Element | string)[] = [];
  let done = 0;
  for (const { start, end, marker } of [...evidence].sort((a, b) => a.start - b.start)) {
    if (start < done) continue;
    parts.push(words.slice(done, start), <mark class={marker === rule ? 'is-draft' : ''}>{words.slice(start, end)}</mark>);
    done = end;
  }
  return [...parts, words.slice(done)];
}
