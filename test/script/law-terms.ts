import * as format from '../../lib/forms';

/** Terms of the regulation (国务院令第711号) and of the administrative law that reports speak of. */
const LAW =
  '行政复议 复议机关 复议决定 行政诉讼 行政许可 行政处罚 行政强制 行政征收 行政确认 行政裁决 行政合同 行政机关 行政相对人 ' +
  '规范性文件 行政规范性文件 规范文件 文件 注销 撤销 吊销 废止 失效 现行有效 制发 制定 制作 修订 公布 公告 公示 公开 主动公开 依申请公开 ' +
  '部分公开 不予公开 予以公开 区分处理 申请人 当事人 第三方 利害关系人 答复 答复书 告知书 送达 受理 办理 办结 补正 更正 ' +
  '征求意见 期限 逾期 延长 费用 收费 减免 信息处理费 举报 投诉 信访 申诉 复核 复查 复函 批复 回复 函复 起诉 上诉 判决 裁定 ' +
  '结果维持 结果纠正 尚未审结 其他结果 国家秘密 商业秘密 个人隐私 过程性信息 内部事务信息 行政执法案卷 执法档案 行政查询 ' +
  '公共企事业单位 政府公报 政府网站 国务院办公厅 政府信息公开工作主管部门 监督 考核 评议 社会评议 责任追究 处分 依法 ' +
  '法定程序 行政程序 机构设置 采购项目 项目数量 窗口 公开目录 公开指南 年度报告 条例 规章 法规 法律 规划 计划 预算 决算 ' +
  '征地 拆迁 安置 补偿 准予 授权 委托 干部 于 只计 面向 台账 致 系统 联系 范围 冲突 采纳 签收 签发 举证 证据 卷宗';

/**
 * Labels that some pages have instead of the statutory ones, after a conversion to Taiwan's vocabulary: on the way back
 * these are to become the statutory label, not themselves.
 */
const CONVERTED_LABELS = new Set(['规范性档案', '行政规范性档案']);

function stringsIn(value: unknown): string[] {
  if (typeof value === 'string') return value.match(/\p{Script=Han}{2,}/gu) ?? [];
  return value && typeof value === 'object' ? Object.values(value).flatMap(stringsIn) : [];
}

/** Every term of the law and of the statutory formats, in Simplified. */
export const TERMS: string[] = [
  ...new Set([...LAW.split(' '), ...stringsIn({ ...format, editions: format.editions() })]),
].filter((term) => !CONVERTED_LABELS.has(term));
