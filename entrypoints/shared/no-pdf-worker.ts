/** Stands in for what PDF.js runs in place of its worker: the extension always gives it one. */
export const WorkerMessageHandler = null;
