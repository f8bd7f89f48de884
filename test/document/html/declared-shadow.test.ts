import { expect, test } from 'vitest';
import { htmlSource } from '../../../lib/document/html/parsed';
import { readPage } from '../../../lib/document/html/read-page';

/** Returns the text read from a page with this body, in one line. */
const read = (body: string): string =>
  readPage(htmlSource(`<body>${body}</body>`, null))
    .page.text.replace(/\s+/g, ' ')
    .trim();

test.each([
  ['an open one is read', '<div><template shadowrootmode="open">年度报告</template></div>', '年度报告'],
  ['of a custom element too', '<x-a><template shadowrootmode="OPEN">年度报告</template></x-a>', '年度报告'],
  [
    'after a template that is none',
    '<div><template>样本</template><template shadowrootmode="open">年度报告</template></div>',
    '年度报告',
  ],
  ['a closed one is not', '<div><template shadowrootmode="closed">年度报告</template></div>', ''],
  [
    'nor what comes after a closed one',
    '<div><template shadowrootmode="closed">一</template><template shadowrootmode="open">二</template></div>',
    '',
  ],
  ['nor that of an element that can have none', '<ul><template shadowrootmode="open">年度报告</template></ul>', ''],
])('a shadow root declared in markup: %s', (_, body, text) => {
  expect(read(body)).toBe(text);
});
