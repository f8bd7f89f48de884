import type { AuditDocument } from '../../lib/audit/schema';
import type { OverlayWords } from './words';
import { holding } from './verdict';

interface Props {
  audit: AuditDocument;
  words: OverlayWords;
  onCollapse(): void;
  onClose(): void;
}

/** What the page is and the verdict in numbers. */
export function Header({ audit, words, onCollapse, onClose }: Props) {
  const { report, detection, findings } = audit;
  const failed = findings.filter(({ outcome }) => outcome === 'failed').length;
  const undecided = findings.length - failed;
  const { holds, all } = holding(audit);
  return (
    <header>
      <div class="title">
        <h2>
          {report?.issuer ?? words.unknownIssuer} {words.year(report?.year ?? null)}
        </h2>
        <button type="button" class="icon" onClick={onCollapse} aria-label={words.collapse} title={words.collapse}>
          –
        </button>
        <button type="button" class="icon" onClick={onClose} aria-label={words.close} title={words.close}>
          ×
        </button>
      </div>
      <p class="what">
        {words.kind[detection.kind]}
        {report && detection.kind === 'annualReport' && ` · ${words.format[report.format]}`}
      </p>
      {detection.kind === 'workSummary' ? (
        <p class="what">{words.summaryNote}</p>
      ) : (
        <ul class="verdict">
          <li class={failed ? 'failed' : 'good'}>{failed ? words.problems(failed) : words.clean}</li>
          {undecided > 0 && <li class="incomplete">{words.questions(undecided)}</li>}
          {all > 0 && <li class="plain">{words.identities(holds, all)}</li>}
        </ul>
      )}
    </header>
  );
}
