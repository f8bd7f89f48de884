/** The words of the browser's side panel in Simplified Chinese; other languages have the same shape. */
export const SIDE_PANEL_ZH_CN = {
  ways: '侧边栏',
  page: '当前网页',
  tasks: '核查任务',
  loading: '正在读取…',
  notAudited: { says: '当前网页未识别为年度报告，尚未核查。', advice: '如果是年度报告，可以立即核查。' },
  notAllowed: {
    says: '尚未获准读取当前网页。',
    advice: '请点击工具栏上的公开镜图标，只读取这个网页；或在设置中添加这个网站。浏览器自带的页面无法读取。',
  },
};

export type SidePanelWords = typeof SIDE_PANEL_ZH_CN;
