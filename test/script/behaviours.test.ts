import { describe, expect, test } from 'vitest';
import { BEHAVIOURS, COMMONEST, PAGE } from './behaviours';
import { followed, open } from './pages';

const pair = (): [ReturnType<typeof open>, ReturnType<typeof open>] => [
  open(PAGE.body, PAGE.head),
  open(PAGE.body, PAGE.head),
];

test('there are one and thirty kinds of behaviour', () => {
  expect(Object.keys(BEHAVIOURS)).toHaveLength(31);
  for (const name of COMMONEST) expect(BEHAVIOURS).toHaveProperty([name]);
});

describe.each(Object.entries(BEHAVIOURS))('after %s', (_, act) => {
  test.each(['tw', 'twp', 'hk', 't'] as const)(
    'in %s the page is put back as if it had never been converted',
    async (target) => {
      const [page, twin] = pair();
      await page.to(target);
      for (const { document } of [page, twin]) act(document);
      await followed(page);
      await page.conversion.restore();
      expect(page.html()).toBe(twin.html());
    },
  );

  test('the same where nothing was converted in between', async () => {
    const [page, twin] = pair();
    await page.to('tw');
    for (const { document } of [page, twin]) act(document);
    await page.conversion.restore();
    expect(page.html()).toBe(twin.html());
  });

  test('another script is made from the original', async () => {
    const [page, twin] = pair();
    await page.to('tw');
    for (const { document } of [page, twin]) act(document);
    await followed(page);
    await page.to('hk');
    await twin.to('hk');
    expect(page.html()).toBe(twin.html());
  });
});

test('what the page has in both scripts from the beginning stays as it is, moved or not', async () => {
  const page = open('<p>发布</p><p>發佈</p><p title="發佈">说明</p>');
  const before = page.html();
  await page.to('tw');
  const [, second] = page.document.querySelectorAll('p');
  page.document.body.append(second!);
  await followed(page);
  page.document.body.insertBefore(second!, page.document.querySelectorAll('p')[1]!);
  await followed(page);
  await page.conversion.restore();
  expect(page.html()).toBe(before);
});
