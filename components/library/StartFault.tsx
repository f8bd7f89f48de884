import type { Language } from '../../lib/locales';
import { LanguageContext } from '../shared/language';
import { Fault } from './Notice';

/** Shown if a page could not start: the reason, and a button to try again. */
export const StartFault = ({ error, language }: { error: unknown; language: Language }) => (
  <LanguageContext.Provider value={language}>
    <main>
      <Fault error={error} onRetry={() => location.reload()} />
    </main>
  </LanguageContext.Provider>
);
