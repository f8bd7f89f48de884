import type { Figure } from './schema';

/** Whether a cell was found and is plainly empty. */
export const isBlank = (figure: Figure): boolean => figure.value === null && !/[^\s\u00a0\u3000]/.test(figure.text);
