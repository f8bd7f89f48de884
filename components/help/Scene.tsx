import { HELP_WORDS } from '../../lib/locales/help';
import { useLanguage } from '../shared/language';

/** A part of table three in 平潭综合实验区's report for 2020: label, natural persons, others, total. */
const ROWS: readonly (readonly [label: string, persons: number, others: number, total: number])[] = [
  ['一、本年新收', 20, 1, 21],
  ['（一）予以公开', 6, 1, 7],
  ['（二）部分公开', 6, 0, 6],
  ['（四）无法提供', 7, 0, 7],
  ['（五）不予处理', 3, 0, 3],
  ['（六）其他处理', 4, 0, 4],
  ['（七）总计', 20, 1, 21],
];
const WRONG = 1;

/** A picture of the overlay on a page: a cell that does not add up has a ring, and the panel shows the sum. */
export function Scene() {
  const { scene } = HELP_WORDS[useLanguage()];
  return (
    <figure class="scene" role="img" aria-label={scene.alt}>
      <div class="browser">
        <span>www.pingtan.gov.cn</span>
        <b>镜</b>
      </div>
      <div class="site" lang="zh-CN">
        <p>三、收到和处理政府信息公开申请情况</p>
        <table>
          <tbody>
            <tr>
              <td />
              <td>自然人</td>
              <td>其他</td>
              <td>总计</td>
            </tr>
            {ROWS.map(([label, persons, others, total], index) => (
              <tr key={label}>
                <th>{label}</th>
                <td class={index === WRONG ? 'wrong' : undefined}>{persons}</td>
                <td>{others}</td>
                <td class={index === WRONG ? 'wrong' : undefined}>{total}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div class="panel">
        <p class="name">{scene.name}</p>
        <p class="verdict">{scene.verdict}</p>
        <dl>
          {scene.sum.map(({ term, value, kind }) => (
            <div key={term} class={kind}>
              <dt>{term}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        <p>{scene.mend}</p>
      </div>
    </figure>
  );
}
