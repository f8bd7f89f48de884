import { useEffect, useState } from 'preact/hooks';
import type { Command } from '../options/services';

/** Returns the commands of the extension with their keys; empty until they are loaded, or if the browser has none. */
export function useCommands(services: { commands(): Promise<Command[]> }): Command[] {
  const [commands, setCommands] = useState<Command[]>([]);
  useEffect(() => {
    services.commands().then(setCommands, () => setCommands([]));
  }, [services]);
  return commands;
}
