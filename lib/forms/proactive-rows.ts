import type { Row } from './types';

const row = (id: string, label: string, aliases?: string[]): Row => ({ id, label, aliases });

/** Heads of the blocks of section two: the items of art. 20 of the regulation that they report on. */
export const ITEM = {
  documents: '第二十条第（一）项',
  licensing: '第二十条第（五）项',
  penalties: '第二十条第（六）项',
  fees: '第二十条第（八）项',
  procurement: '第二十条第（九）项',
};

export const REGULATIONS: Row = { id: 'regulations', label: '规章', role: 'localRegulations' };
/** Returns the row of normative documents, with the label of an edition. */
export const normativeDocuments = (label: string): Row =>
  row('normativeDocuments', label, ['规范性文件', '行政规范性文件', '规范性档案', '行政规范性档案']);
export const DOCUMENTS = [REGULATIONS.id, 'normativeDocuments'];
export const LICENSING = row('licensing', '行政许可');
export const OTHER_SERVICES = row('otherServices', '其他对外管理服务事项');
export const ENFORCEMENT = [row('penalties', '行政处罚'), row('coercion', '行政强制')];
export const FEES = row('fees', '行政事业性收费');
export const PROCUREMENT = row('procurement', '政府集中采购');
