import type { Finding } from './schema';

/** Whether a finding counts: nobody has dismissed it. */
export const isActive = ({ dismissed }: Pick<Finding, 'dismissed'>): boolean => !dismissed;
