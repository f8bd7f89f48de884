import type { Opened } from '../../components/tasks/services';
import { findingOf } from '../../lib/model/dismissals';
import type { AuditDocument } from '../../lib/model/schema';
import type { FindingKey } from '../../lib/tasks/decisions';
import { type Connection, connect } from './connect';

/**
 * The connection to the page on which a finding was chosen last; while it lasts, the page shows no panel of its own.
 */
let connection: Connection | null = null;

/** Ends the connection to that page, which gets its own panel back. */
export function leavePage(): void {
  connection?.end();
  connection = null;
}

/** Chooses a finding on a tab's page: it is marked there, and no panel covers the page. */
export function chooseBeside(tabId: number, _audit: AuditDocument, finding: FindingKey): Promise<Opened> {
  leavePage();
  return new Promise((resolve) => {
    let isDone = false;
    const end = (opened: Opened): void => {
      isDone = true;
      resolve(opened);
    };
    connection = connect(
      tabId,
      (props) => {
        if (isDone) return;
        if (!props) return end('open');
        const found = findingOf(props.audit, finding);
        end(found ? 'chosen' : 'noFinding');
        props.onSelect(found ? props.audit.findings.indexOf(found) : null);
      },
      () => end('open'),
    );
  });
}
