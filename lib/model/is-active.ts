import type { Finding } from './schema';

/** Whether nobody set a finding aside. */
export const stands = ({ dismissed }: Pick<Finding, 'dismissed'>): boolean => !dismissed;
