import type { SidePanelWords } from '../zh-CN/side-panel';

export const SIDE_PANEL_EN: SidePanelWords = {
  ways: 'Side panel',
  page: 'Current page',
  tasks: 'Tasks',
  loading: 'Reading…',
  notAudited: {
    says: 'The current page was not recognised as an annual report. It has not been audited.',
    advice: 'If it is one, audit it now.',
  },
  notAllowed: {
    says: 'The current page may not be read.',
    advice:
      'Press Gongkai Lens in the toolbar to read this page alone, or add the site in the settings. Pages of the browser itself cannot be read.',
  },
};
