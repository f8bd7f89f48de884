import './declared';

export { COUNTERPARTS, type Counterpart, type Doubt } from './counterparts';
export * from './editions';
export { HEADING_WORDINGS } from './heading-wordings';
export { BASIS, DEADLINES } from './law';
export { REGIONS, type RegionProfile, type WantedCount } from './regions';
export { addEdition, derived, editions } from './registry';
export { OLDER_HEADINGS, SECTIONS } from './sections';
export { cellsCounted } from './summary';
export type * from './types';
