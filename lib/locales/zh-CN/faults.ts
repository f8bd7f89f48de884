import type { StoreFault } from '../../model/store-error';

/** What went wrong with the data kept on this device, and what to do about it. */
export interface FaultWords {
  what: string;
  todo: string;
}

export type Faults = Record<StoreFault | 'other', FaultWords> & {
  /** For somebody who dismisses a finding that another window dismissed first. */
  first: string;
};

/** What can go wrong with the data kept on this device, in Simplified Chinese. */
export const FAULTS_ZH_CN: Faults = {
  full: { what: '本机空间不足，没有保存。', todo: '请先导出并删除部分核查记录，或者清理磁盘空间，再重试。' },
  corrupt: { what: '核查记录中有数据无法读取。', todo: '请先导出全部核查记录（如能导出），在设置中删除后再导入。' },
  newer: { what: '核查记录由更新版本的公开镜保存。', todo: '请更新扩展后重试。' },
  closed: { what: '与核查记录的连接已断开。', todo: '可能另一个标签页正在升级数据，请刷新本页。' },
  unavailable: {
    what: '浏览器不允许打开核查记录。',
    todo: '请检查磁盘是否已满、是否处于隐私模式，或浏览器是否禁止了网站数据。',
  },
  other: { what: '发生错误。', todo: '请重试；仍然出错的，请将下面的文字反馈给我们。' },
  first: '另一窗口已先将此问题标记为已核实（{reason}），这次的标记未保存。',
};
