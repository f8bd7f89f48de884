import '../../components/shared/tokens.css';
import '../../components/shared/verdict.css';
import '../../components/popup/popup.css';
import { render } from 'preact';
import { popupWords } from '../../components/popup/words';
import { activeTab } from '../shared/page-state';
import { languageOf, storedSettings } from '../shared/settings';
import { App } from './App';

const [settings, tab] = await Promise.all([storedSettings(), activeTab()]);
const language = languageOf(settings);
const words = await popupWords(language);
document.documentElement.lang = language;
document.title = words.title;
render(<App language={language} words={words} tab={tab} />, document.getElementById('root') as HTMLElement);
