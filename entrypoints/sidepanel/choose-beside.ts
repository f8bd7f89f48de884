import type { Opened } from '../../components/tasks/services';
import { findingOf } from '../../lib/model/dismissals';
import type { AuditDocument } from '../../lib/model/schema';
import type { FindingKey } from '../../lib/tasks/decisions';
import { type Connection, connect } from './connect';

/** The page that a finding was chosen on last: its panel is not on it while it is worked at here. */
let connection: Connection | null = null;

/** Leaves the page that a finding was chosen on last to itself. */
export function leavePage(): void {
  connection?.end();
  connection = null;
}

/** Chooses a finding on the page of a tab: its place is marked there, and nothing covers the page. */
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
