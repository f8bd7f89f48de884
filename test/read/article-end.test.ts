import { expect, test } from 'vitest';
import { articleEnd } from '../../lib/read/article-end';

const REPORT = '六、其他需要报告的事项\n无。\n';

test.each([
  '评论（2）',
  '网友1:2022年收到政府信息公开申请99件吗?',
  '我要评论',
  '全部评论',
  '热门文章',
  '推荐阅读',
  '点击排行',
  '您觉得本信息:',
  '本页面内容对您有帮助吗?',
  '平台声明:该文观点仅代表作者本人',
  '返回搜狐,查看更多',
  '猜你喜欢',
])('an article ends before “%s”', (line) => {
  expect(articleEnd(`${REPORT}${line}\n收到申请99件。`, 0)).toBe(REPORT.length);
});

test.each([
  '评价结果良好。',
  '网友留言办理情况良好。',
  '声明:本报告由本局负责解释。',
  '热点问题及时回应。',
  '评定等次为优秀。',
])('an article goes on with “%s”', (line) => {
  const text = `${REPORT}${line}\n`;
  expect(articleEnd(text, 0)).toBe(text.length);
});
