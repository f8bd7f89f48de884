/** The part of the browser's `runtime` needed to send messages: the core calls no `browser.*` itself. */
export interface Runtime {
  /** Undefined once the extension was updated or removed. */
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
