/**
 * The library's words about where audits came from and how far they are trusted, in Simplified Chinese; other languages
 * have the same shape.
 */
export const ORIGINS_ZH_CN = {
  importing: (file: string, records: number): string => `正在导入“${file}”：已读 ${records} 条`,
  exporting: (records: number): string => `正在导出：已写 ${records} 条`,
  exportingSome: (read: number, all: number): string => `正在导出：已读取 ${read}/${all} 份`,
  tooManyHeld: (most: number): string =>
    `此格式一次最多导出 ${most} 份；请少选一些，或改用 CSV、JSON Lines（份数不限）。`,
  stop: '停止',
  importCancelled: '已停止导入，此前读到的各行已保存。',
  exportCancelled: '已停止导出，没有保存文件。',
  finishing: '上次导入中断，正在补做逐年核对……',
  clamped: (n: number): string => `${n} 行所记的时间晚于现在或无法识别，改用导入时间。`,
  clampedLine: '第 {line} 行：{said}',
  proposedIn: (n: number): string => `文件带有 ${n} 条“已核实”标记，采用前不起作用。`,
  source: '来源',
  origins: {
    readHere: '本机读取，来自 {from}',
    batch: '批量核查读取，来自 {from}',
    file: '本机打开的文件“{from}”',
    import: '导入文件“{from}”，未经本机读取',
    importUnnamed: '导入，未经本机读取',
  },
  via: (via: string): string => `文件自称取自“${via}”`,
  importedOn: (date: string): string => `${date} 导入`,
  tags: { import: '导入', file: '文件', distrusted: '不作比对' },
  clampedVersion: (said: string): string => `文件所记时间“${said}”晚于现在或无法识别，改用收存时间`,
  overtakenVersion: (date: string): string =>
    `读取于 ${date}，早于上一版，但保存在后（由另一窗口保存，或时钟曾被调回）`,
  distrust: '不用于比对其他年度',
  distrusted: '这份记录不用于比对同一机关的其他年度。',
  trust: '恢复用于比对',
  rechecked: '相关年度已重新核对。',
  proposed: (n: number): string => `待采用的“已核实”标记（${n}）`,
  proposedText: '这些标记来自导入文件，采用前，对应的问题照常计入。',
  proposedItem: '{on} 标记为已核实：{reason}',
  proposedFor: (name: string): string => `用于 ${name}`,
  noFinding: '没有对应的问题',
  accept: '采用',
  reject: '不采用',
  acceptAll: '全部采用',
  rejectAll: '全部不采用',
  settled: {
    accepted: (n: number): string => `已采用 ${n} 条`,
    rejected: (n: number): string => `${n} 条未采用，已删除`,
  },
};

export type OriginsWords = typeof ORIGINS_ZH_CN;
