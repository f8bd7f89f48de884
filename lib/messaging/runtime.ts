/** What of the browser's `runtime` sending takes: the core calls no `browser.*` itself. */
export interface Runtime {
  /** Gone once the extension was updated or taken away. */
  id?: string;
  sendMessage(message: unknown): Promise<unknown>;
  connect(options: { name: string }): Port;
}

/** A connection to the background. */
export interface Port {
  onMessage: { addListener(listener: (message: unknown) => void): void };
  onDisconnect: { addListener(listener: () => void): void };
  postMessage(message: unknown): void;
  disconnect(): void;
}
