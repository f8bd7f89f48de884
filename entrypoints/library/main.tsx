import '../../components/shared/tokens.css';
import '../../components/shared/page.css';
import '../../components/shared/verdict.css';
import '../../components/shared/finding-actions.css';
import '../../components/shared/summary.css';
import '../../components/shared/top.css';
import '../../components/shared/drop-zone.css';
import '../../components/library/layout.css';
import '../../components/library/tables.css';
import '../../components/library/screens.css';
import '../../components/library/years.css';
import '../../components/library/batch.css';
import '../../components/library/narrow.css';
import '../../components/tasks/tasks.css';
import { render } from 'preact';
import { App } from '../../components/library/App';
import { StartFault } from '../../components/library/StartFault';
import { openStore } from '../../lib/library';
import { languageOf, storedSettings } from '../shared/settings';
import { openQueue } from './queue';
import { servicesOf } from './services';

const root = document.getElementById('app')!;
const language = languageOf(await storedSettings());
document.documentElement.lang = language;

try {
  const store = await openStore();
  const queue = await openQueue(store, language);
  render(<App services={servicesOf(store, queue)} language={language} />, root);
} catch (error) {
  render(<StartFault error={error} language={language} />, root);
}
