import { OLD_DEADLINE } from './law';
import { OLDER_MARKS } from './sections';
import type { Edition } from './types';

/**
 * Reports under the old regulation (国务院令第492号): of free form, except for the statistics that some provinces required.
 */
export const OLDER: Edition = {
  id: 'older',
  format: 'older',
  from: 2008,
  to: 2018,
  instrument: null,
  deadlineForAll: OLD_DEADLINE,
  marks: OLDER_MARKS,
  sections: [],
  tables: [],
};
