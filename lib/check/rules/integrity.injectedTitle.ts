import { artefactRule } from '../artefacts';

/** Advertising put into the page by others: the page may not be the one that the body published. */
export const integrityInjectedTitle = artefactRule('integrity.injectedTitle', 'warning', ['injectedTitle']);
