/** The day of an ISO time; what is none stays as it is. */
export const dayOf = (time: string): string => time.replace(/T.*$/, '');
