import { OLDER_MARKS } from './sections';
import type { Edition } from './types';

/** Reports under the old regulation (国务院令第492号): free in their form, but for the statistics some provinces asked for. */
export const OLDER: Edition = {
  id: 'older',
  format: 'older',
  from: 2008,
  to: 2018,
  instrument: null,
  marks: OLDER_MARKS,
  sections: [],
  tables: [],
};
