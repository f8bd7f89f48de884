import type { Language } from '../../lib/locales';
import { LanguageContext } from '../shared/language';
import { Fault } from './Notice';

/** A page that could not begin, with why, and a way to try again. */
export const StartFault = ({ error, language }: { error: unknown; language: Language }) => (
  <LanguageContext.Provider value={language}>
    <main>
      <Fault error={error} onRetry={() => location.reload()} />
    </main>
  </LanguageContext.Provider>
);
