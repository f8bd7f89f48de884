/** The overlay's style sheet, from our own package. */
export const overlayStyle = async (): Promise<string> => (await fetch('/assets/overlay.css')).text();
