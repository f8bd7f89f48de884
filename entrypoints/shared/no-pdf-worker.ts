/** Replaces the code that PDF.js runs if it has no worker; in the extension it always has one. */
export const WorkerMessageHandler = null;
