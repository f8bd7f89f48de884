import { useMemo } from 'preact/hooks';
import { type Block, blocksOfPage, type Piece } from '../../lib/document/blocks';
import type { Page } from '../../lib/document/page';
import type { DocumentPageWords } from '../../lib/locales/document-page';

/** A document that is not a PDF: we draw its lines and grids. */
export function Plain({ page, at, words }: { page: Page; at: number; words: DocumentPageWords }) {
  return useMemo(() => {
    const { blocks, isCut } = blocksOfPage(page, at);
    return (
      <article class="plain" lang="zh">
        <Blocks blocks={blocks} />
        {isCut && <p class="cut">{words.cut}</p>}
      </article>
    );
  }, [page, at, words]);
}

function Blocks({ blocks }: { blocks: Block[] }) {
  return (
    <>
      {blocks.map((block, i) =>
        block.type === 'line' ? (
          <Line key={i} pieces={block.pieces} isHeading={block.isHeading} />
        ) : (
          <div key={i} class="grid-frame">
            <table>
              <tbody>
                {block.rows.map((row, j) => (
                  <tr key={j}>
                    {row.map(({ rowspan, colspan, address, blocks: inner }, k) => (
                      <td key={k} rowSpan={rowspan} colSpan={colspan} title={address}>
                        <Blocks blocks={inner} />
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        ),
      )}
    </>
  );
}

function Line({ pieces, isHeading }: { pieces: Piece[]; isHeading: boolean }) {
  const text = pieces.map((piece, i) =>
    piece.at === null ? (
      piece.text
    ) : (
      <span key={i} data-at={piece.at}>
        {piece.text}
      </span>
    ),
  );
  return isHeading ? <h2>{text}</h2> : <p>{text}</p>;
}
