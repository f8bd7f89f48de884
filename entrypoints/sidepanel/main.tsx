import '../../components/shared/tokens.css';
import '../../components/shared/page.css';
import '../../components/shared/verdict.css';
import '../../components/shared/finding-actions.css';
import '../../components/shared/top.css';
import '../../components/library/layout.css';
import '../../components/library/tables.css';
import '../../components/library/screens.css';
import '../../components/tasks/tasks.css';
import '../../components/side-panel/side-panel.css';
import '../../lib/forms';
import '../../lib/locales';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { StartFault } from '../../components/library/StartFault';
import { popupWords } from '../../components/popup/words';
import { LanguageContext } from '../../components/shared/language';
import panelStyle from '../../components/side-panel/panel-sheet.css?inline';
import { openStore } from '../../lib/library';
import { LANGUAGES } from '../../lib/locales/languages';
import { PANEL_WORDS } from '../../lib/locales/panel';
import { providePanelWords } from '../../lib/locales/panel-words';
import { SETTINGS_KEY } from '../../lib/settings';
import { pageOpener } from '../shared/open-page';
import { languageOf, storedSettings } from '../shared/settings';
import { followSidePanel } from '../shared/side-panel';
import { taskServicesOf } from '../shared/task-services';
import { App } from './App';
import { chooseBeside } from './choose-beside';

const root = document.getElementById('app')!;
const language = languageOf(await storedSettings());
const words = await popupWords(language);
document.documentElement.lang = language;
document.title = words.title;
// After a change of language the page uses the new one before we do.
for (const each of LANGUAGES) providePanelWords(each, PANEL_WORDS[each]);
browser.storage.local.onChanged.addListener((changes) => {
  if (changes[SETTINGS_KEY]) location.reload();
});

/** The side panel reads no pages: the library does, and its results are seen on coming back. */
const NO_QUEUE = {
  state: { batch: null, fault: null, elsewhere: true },
  subscribe: () => () => undefined,
};

try {
  const [store, { id: windowId = browser.windows.WINDOW_ID_CURRENT }] = await Promise.all([
    openStore(),
    browser.windows.getCurrent(),
  ]);
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(panelStyle);
  const tasks = taskServicesOf(store, { openAt: pageOpener(chooseBeside), workBeside: null });
  await followSidePanel(windowId, (hash) => {
    location.hash = hash;
  });
  render(
    <LanguageContext.Provider value={language}>
      <App windowId={windowId} words={words} sheet={sheet} services={{ queue: NO_QUEUE, tasks }} />
    </LanguageContext.Provider>,
    root,
  );
} catch (error) {
  render(<StartFault error={error} language={language} />, root);
}
