import { termOf } from '../../lib/locales';
import type { Report } from '../../lib/model/schema';
import { useLanguage } from '../shared/language';
import { useSentences } from '../shared/sentences';

/** The sections and tables of a report, with how each was found. */
export function ReportOutline({ report }: { report: Report }) {
  const language = useLanguage();
  const { headings, columns, sectionStatus, source } = useSentences();
  return (
    <div class="outline">
      <table>
        <caption>{headings.sections}</caption>
        <thead>
          <tr>
            <th scope="col">{columns.section}</th>
            <th scope="col">{columns.status}</th>
            <th scope="col" class="number">
              {columns.characters}
            </th>
          </tr>
        </thead>
        <tbody>
          {report.sections.map(({ id, status, characters }) => (
            <tr key={id}>
              <th scope="row">{termOf('section', id, language)}</th>
              <td>{sectionStatus[status]}</td>
              <td class="number">{characters}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <table>
        <caption>{headings.tables}</caption>
        <thead>
          <tr>
            <th scope="col">{columns.table}</th>
            <th scope="col">{columns.status}</th>
          </tr>
        </thead>
        <tbody>
          {Object.entries(report.tables).map(([id, table]) => (
            <tr key={id}>
              <th scope="row">{termOf('table', id, language)}</th>
              <td>{source[table.source]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
