import { useEffect, useState } from 'preact/hooks';
import type { Command } from '../options/services';

/** The commands of the extension with their keys; none until they are known, or where the browser has none. */
export function useCommands(services: { commands(): Promise<Command[]> }): Command[] {
  const [commands, setCommands] = useState<Command[]>([]);
  useEffect(() => {
    services.commands().then(setCommands, () => setCommands([]));
  }, [services]);
  return commands;
}
