import { Fragment } from 'preact';
import { HELP_WORDS } from '../../lib/locales/help';
import { PANEL_WORDS } from '../../lib/locales/panel';
import { SETTINGS_WORDS as OPTIONS } from '../../lib/locales/settings';
import { toneNames } from '../../lib/locales/verdict';
import { SIGNS, TONES } from '../../lib/model/verdict-counts';
import { Keys as PanelKeys } from '../overlay/Keys';
import { useLanguage } from '../shared/language';
import { useCommands } from '../shared/use-commands';
import { Scene } from './Scene';
import type { HelpServices } from './services';

interface Props {
  services: HelpServices;
  isPuzzlePiece: boolean;
}

/** The introduction: what happens on a page, where to begin, keys, and what is read and what is never done. */
export function Welcome({ services, isPuzzlePiece }: Props) {
  const language = useLanguage();
  const words = HELP_WORDS[language];
  const names = toneNames(language);
  return (
    <>
      <section class="hero">
        <div>
          <h1>
            {words.headline.map((phrase) => (
              <Fragment key={phrase}>
                <span>{phrase}</span>{' '}
              </Fragment>
            ))}
          </h1>
          <p>{words.lead}</p>
          <p class="how">{words.how}</p>
        </div>
        <Scene />
      </section>
      <section aria-labelledby="ways">
        <h2 class="ruled" id="ways">
          {words.begin}
        </h2>
        <ul class="ways">
          {words.ways.map(({ title, text, action, hash }) => (
            <li key={title}>
              <h3>{title}</h3>
              <p class="muted">{text}</p>
              <a class="button" href={hash.startsWith('#/rules') ? hash : services.libraryAddress(hash)}>
                {action}
              </a>
            </li>
          ))}
        </ul>
      </section>
      <div class="two">
        <section aria-labelledby="marks">
          <h2 class="ruled" id="marks">
            {words.reading.title}
          </h2>
          <dl class="signs">
            {TONES.map((tone) => (
              <div key={tone} class={`tone-${tone}`}>
                <dt>
                  <span aria-hidden="true">{SIGNS[tone]}</span> {names[tone]}
                </dt>
                <dd>{words.reading.means[tone]}</dd>
              </div>
            ))}
          </dl>
        </section>
        <div>
          <section aria-labelledby="pin">
            <h2 class="ruled" id="pin">
              {words.pin.title}
            </h2>
            <ol>
              {(isPuzzlePiece ? words.pin.chromium : words.pin.firefox).map((step) => (
                <li key={step}>{step}</li>
              ))}
            </ol>
          </section>
          <Keys services={services} />
        </div>
      </div>
      <div class="two">
        {(['read', 'never'] as const).map((kind) => (
          <section key={kind} aria-labelledby={kind}>
            <h2 class="ruled" id={kind}>
              {words[kind].title}
            </h2>
            <ul class={`promises ${kind}`}>
              {words[kind].items.map(({ what, text }) => (
                <li key={what}>
                  <b>{what}</b>
                  {words.colon}
                  {text}
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </>
  );
}

/** The current keys of the extension's commands, then those of the panel. */
function Keys({ services }: { services: HelpServices }) {
  const language = useLanguage();
  const words = HELP_WORDS[language].keys;
  const { action, unset } = OPTIONS[language].shortcuts;
  const commands = useCommands(services);
  return (
    <section aria-labelledby="keys">
      <h2 class="ruled" id="keys">
        {words.title}
      </h2>
      <dl class="keys">
        {commands.map(({ name, description, keys }) => (
          <div key={name}>
            <dt>{keys ? <kbd>{keys}</kbd> : <span class="muted">{unset}</span>}</dt>
            <dd>{description || action}</dd>
          </div>
        ))}
      </dl>
      <PanelKeys words={PANEL_WORDS[language]} />
      <p class="muted">{words.change}</p>
    </section>
  );
}
