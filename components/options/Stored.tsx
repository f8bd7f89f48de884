import { useEffect, useState } from 'preact/hooks';
import { Confirm } from '../shared/Confirm';
import { useLanguage } from '../shared/language';
import type { OptionsServices } from './services';
import { WORDS } from './words';

/** What is kept on this device, and the way to be rid of it. */
export function Stored({ services, onCleared }: { services: OptionsServices; onCleared(): void }) {
  const all = WORDS[useLanguage()];
  const words = all.stored;
  const [kept, setKept] = useState<{ audits: number; bytes: number } | null>(null);
  const [asking, setAsking] = useState(false);
  const [problem, setProblem] = useState('');
  const count = () => services.stored().then(setKept, (error: Error) => setProblem(error.message));
  useEffect(() => void count(), []);
  const clear = () =>
    services.clear().then(
      () => {
        onCleared();
        return count();
      },
      (error: Error) => setProblem(error.message),
    );
  return (
    <fieldset>
      <legend>{words.title}</legend>
      <p>{words.text}</p>
      <ul>
        {words.list.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
      {kept && <p>{words.kept(kept.audits, (kept.bytes / 1_048_576).toFixed(1))}</p>}
      <div class="actions">
        <button type="button" onClick={services.openLibrary}>
          {words.library}
        </button>
        <button type="button" class="danger" onClick={() => setAsking(true)}>
          {words.clear}
        </button>
      </div>
      <p class="problem" role="alert">
        {problem}
      </p>
      <p class="muted">{words.uninstall}</p>
      {asking && (
        <Confirm
          title={words.clearTitle}
          action={words.clear}
          cancel={all.cancel}
          onConfirm={() => void clear()}
          onClose={() => setAsking(false)}
        >
          <p>{words.clearText}</p>
        </Confirm>
      )}
    </fieldset>
  );
}
