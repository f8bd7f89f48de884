import { useState } from 'preact/hooks';
import { fill } from '../../lib/locales/fill';
import { givenVerdict, sayNotChecked } from '../../lib/locales/verdict';
import { verdictWords } from '../../lib/locales/verdict-words';
import type { AuditDocument, CheckCount } from '../../lib/model/schema';
import { useLanguage } from './language';

/** Returns the name of a check; the sentences are loaded when first needed. */
type Names = (rule: string) => string;

/** What was checked, and what was not and why; folded at first. */
export function Checked({ document }: { document: AuditDocument }) {
  const language = useLanguage();
  const words = verdictWords(language);
  const [nameOf, setNames] = useState<Names | null>(null);
  const notChecked = sayNotChecked(givenVerdict(document), language);
  const { checks } = document;
  const passed = checks.filter((check) => check.passed > 0 && check.failed + check.incomplete === 0);
  const idle = checks.filter((check) => check.passed + check.failed + check.incomplete === 0);
  if (notChecked.length + checks.length === 0) return null;
  const load = async (): Promise<void> => {
    const { checkName } = await import('../../lib/locales');
    setNames(() => (rule: string) => checkName(rule, language));
  };
  const list = (heading: string, items: CheckCount[]) =>
    items.length > 0 &&
    nameOf && (
      <>
        <p class="heading">{fill(heading, { n: items.length })}</p>
        <ul>
          {items.map(({ rule }) => (
            <li key={rule}>{nameOf(rule)}</li>
          ))}
        </ul>
      </>
    );
  return (
    <details class="checked" onToggle={({ currentTarget }) => void (currentTarget.open && !nameOf && load())}>
      <summary>{words.checked}</summary>
      {notChecked.length > 0 && (
        <>
          <p class="heading">{words.notCheckedHeading}</p>
          <ul>
            {notChecked.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </>
      )}
      {list(words.passedChecks, passed)}
      {list(words.notApplicableChecks, idle)}
    </details>
  );
}
