import type { Comparison } from '../../lib/library';
import { termOf } from '../../lib/locales';
import { useLanguage } from '../shared/language';
import { useSentences } from '../shared/sentences';

type Section = Comparison['sections'][number];

/** The sections of two reports, with the number of characters of each. */
export function CompareSections({ sections, names }: { sections: Section[]; names: [string, string] }) {
  const language = useLanguage();
  const { headings, columns, sectionStatus } = useSentences();
  const said = (section: Section['a']) =>
    section
      ? section.status === 'present'
        ? String(section.characters)
        : `${sectionStatus[section.status]} (${section.characters})`
      : '–';
  return (
    <section aria-labelledby="sections">
      <h2 id="sections">
        {headings.sections} · {columns.characters}
      </h2>
      <table>
        <thead>
          <tr>
            <th scope="col">{columns.section}</th>
            <th scope="col" class="number">
              A <span lang="zh">{names[0]}</span>
            </th>
            <th scope="col" class="number">
              B <span lang="zh">{names[1]}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {sections.map(({ id, a, b }) => (
            <tr key={id}>
              <th scope="row">{termOf('section', id, language)}</th>
              <td class="number">{said(a)}</td>
              <td class="number">{said(b)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
