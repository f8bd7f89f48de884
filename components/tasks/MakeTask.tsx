import { useState } from 'preact/hooks';
import { fill } from '../../lib/locales/fill';
import { TASK_WORDS } from '../../lib/locales/tasks';
import { dateOf } from '../../lib/locales/time';
import { Fault } from '../library/Notice';
import { hashOf } from '../library/route';
import type { Services } from '../library/services';
import { useLanguage } from '../shared/language';

/** A button that makes a task of these pages and opens it. */
export function MakeTask({ keys, services }: { keys: string[]; services: Services }) {
  const language = useLanguage();
  const words = TASK_WORDS[language];
  const [error, setError] = useState<unknown>(null);
  const make = async () => {
    const name = fill(words.defaultName, { day: dateOf(new Date().toISOString()) });
    const { id } = await services.tasks.make(name, keys);
    location.hash = hashOf({ screen: 'task', id });
  };
  return (
    <>
      <button type="button" disabled={keys.length === 0} onClick={() => make().catch(setError)}>
        {words.makeOf}
      </button>
      {error !== null && <Fault error={error} />}
    </>
  );
}
