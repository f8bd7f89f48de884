import { SETTINGS_WORDS } from '../../lib/locales/settings';
import { useLanguage } from '../shared/language';
import { useCommands } from '../shared/use-commands';
import type { OptionsServices } from './services';

/** The command of the toolbar button, for which browsers have no description. */
const BUTTON = '_execute_action';

/** The commands with their keys; only the browser can change them. */
export function Shortcuts({ services }: { services: OptionsServices }) {
  const words = SETTINGS_WORDS[useLanguage()].shortcuts;
  const commands = useCommands(services);
  return (
    <fieldset>
      <legend>{words.title}</legend>
      {commands.length === 0 ? (
        <p class="muted">{words.none}</p>
      ) : (
        <table>
          <thead>
            <tr>
              <th scope="col">{words.command}</th>
              <th scope="col">{words.keys}</th>
            </tr>
          </thead>
          <tbody>
            {commands.map(({ name, description, keys }) => (
              <tr key={name}>
                <th scope="row">{description || (name === BUTTON ? words.action : name)}</th>
                <td>{keys ? <kbd>{keys}</kbd> : <span class="muted">{words.unset}</span>}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p class="muted">{words.where}</p>
      {services.openShortcuts && (
        <button type="button" onClick={services.openShortcuts}>
          {words.change}
        </button>
      )}
    </fieldset>
  );
}
