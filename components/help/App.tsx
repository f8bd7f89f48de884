import { useEffect } from 'preact/hooks';
import type { Language } from '../../lib/locales';
import { HELP_WORDS } from '../../lib/locales/help';
import { decoded } from '../library/route';
import { LanguageContext } from '../shared/language';
import { useHash } from '../shared/use-hash';
import { RuleReference } from './RuleReference';
import type { HelpServices } from './services';
import { Welcome } from './Welcome';

interface Props {
  services: HelpServices;
  language: Language;
  /** Whether the browser's extensions menu is a puzzle piece, from which extensions are pinned. */
  isPuzzlePiece: boolean;
}

/**
 * The help page: an introduction, and what each rule checks. The screen is in the fragment, so that a rule can be
 * linked to.
 */
export function App({ services, language, isPuzzlePiece }: Props) {
  const words = HELP_WORDS[language];
  const hash = useHash();
  const isRules = hash.startsWith('#/rules');
  const title = isRules ? words.rules.title : words.title;
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = `${title} – ${words.name}`;
  }, [language, title, words]);
  return (
    <LanguageContext.Provider value={language}>
      <header class="top">
        <span class="brand">{words.name}</span>
        <nav aria-label={words.name}>
          <a href="#/" aria-current={isRules ? undefined : 'page'}>
            {words.title}
          </a>
          <a href="#/rules" aria-current={isRules ? 'page' : undefined}>
            {words.rules.title}
          </a>
          <a href={services.libraryAddress('')}>{words.library}</a>
        </nav>
        <button type="button" class="quiet" onClick={services.openOptions}>
          {words.settings}
        </button>
      </header>
      <main>
        {isRules ? (
          <RuleReference chosen={decoded(hash.split('/')[2] ?? '')} />
        ) : (
          <Welcome services={services} isPuzzlePiece={isPuzzlePiece} />
        )}
      </main>
      <footer class="muted">
        {words.name} {services.version} · {words.caution}
      </footer>
    </LanguageContext.Provider>
  );
}
