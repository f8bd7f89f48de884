import { compareReports } from '../../lib/library';
import { LIBRARY_WORDS } from '../../lib/locales/library-page';
import type { AuditDocument } from '../../lib/model/schema';
import { useLanguage } from '../shared/language';
import { CompareFigures } from './CompareFigures';
import { CompareHead } from './CompareHead';
import { CompareSections } from './CompareSections';
import { useLoaded } from './hooks';
import { Fault, Loading } from './Notice';
import { RepeatedProse } from './RepeatedProse';
import { hashOf } from './route';
import type { Services } from './services';

export interface CompareScreenProps {
  a: string | null;
  b: string | null;
  services: Services;
}

/** Two reports side by side: two years of a body, or two bodies. */
export function CompareScreen({ a, b, services }: CompareScreenProps) {
  const words = LIBRARY_WORDS[useLanguage()];
  const loaded = useLoaded(
    () => Promise.all([a, b].map((key) => (key === null ? null : services.document(key)))),
    [a, b],
  );
  if (loaded.state === 'loading') return <Loading />;
  if (loaded.state === 'failed') return <Fault error={loaded.error} onRetry={loaded.again} />;
  const [left, right] = loaded.value;
  if (!left || !right) return <p>{words.compareHint}</p>;
  return (
    <div class="compare">
      <div class="actions">
        <a class="button" href={hashOf({ screen: 'compare', a: b, b: a })}>
          ⇄ {words.swap}
        </a>
      </div>
      <Comparison a={left} b={right} />
    </div>
  );
}

function Comparison({ a, b }: { a: AuditDocument; b: AuditDocument }) {
  const { figures, sections } = compareReports(a, b);
  const names: [string, string] =
    a.report?.issuer === b.report?.issuer ? [yearOf(a), yearOf(b)] : [nameOf(a), nameOf(b)];
  return (
    <>
      <CompareHead a={a} b={b} />
      <RepeatedProse a={a} b={b} names={names} />
      <CompareFigures pairs={figures} names={names} />
      <CompareSections sections={sections} names={names} />
    </>
  );
}

const nameOf = ({ page, report }: AuditDocument): string =>
  [report?.issuer ?? page.title, report?.year].filter(Boolean).join(' ');
const yearOf = (document: AuditDocument): string => String(document.report?.year ?? nameOf(document));
