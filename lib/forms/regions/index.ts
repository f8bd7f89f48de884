import type { RegionProfile } from './types';
import { WUWEI_2025 } from './wuwei-2025';

export type { RegionProfile, WantedCount } from './types';

/** Every regional profile that is declared. */
export const REGIONS: readonly RegionProfile[] = [WUWEI_2025];
