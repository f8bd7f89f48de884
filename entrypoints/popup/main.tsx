import '../../components/shared/tokens.css';
import '../../components/shared/verdict.css';
import '../../components/popup/popup.css';
import { render } from 'preact';
import { browser } from 'wxt/browser';
import { popupWords } from '../../components/popup/words';
import { languageFor, readSettings, SETTINGS_KEY } from '../../lib/settings';
import { App } from './App';
import { activeTab } from './page';

const [kept, tab] = await Promise.all([browser.storage.local.get(SETTINGS_KEY), activeTab()]);
const settings = readSettings(kept[SETTINGS_KEY]);
const language = languageFor(settings, browser.i18n.getUILanguage());
const words = await popupWords(language);
document.documentElement.lang = language;
document.title = words.title;
render(<App language={language} words={words} tab={tab} />, document.getElementById('root') as HTMLElement);
