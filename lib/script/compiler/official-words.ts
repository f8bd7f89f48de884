/**
 * Words of administration that jieba's dictionary lacks or has with far too low a count, since its counts are from
 * novels and newspapers. Each is taken to be as frequent as a common word there.
 */
export const OFFICIAL_COUNT = 3000;

export const OFFICIAL_WORDS: readonly string[] = [
  // Authorities: their last character often begins a word with the next one (局促, 厅堂, 委任).
  '发改委 发改局 司法局 林业局 气象局 交通局 水利局 商务局 农业局 公安局 财政局 税务局 教育局 民政局 统计局 审计局 档案局 卫生局 环保局 监察局 人社局 住建局',
  '城管局 文旅局 医保局 信访局 应急局 科技局 体育局 粮食局 规划局 国土局 市监局 资源局 卫健委 国资委 卫计委 纪委 网信办 政法委 宣传部 组织部 统战部 管委会 居委会 村委会',
  '党委 党组 党支部 街道办 办事处 办公厅 办公室 政务办 台办 侨办 法制办 信访办 人社厅 财政厅 教育厅 民政厅 住建厅',
  // Actions of authorities.
  '发文 制发 编发 印发 签发 转发 下发 颁发 签收 签订 签注 复议 复核 复查 复函 答复 批复 回复 备注 备案 准予 核准 征信 征地 征收 征求 征集 采购 采信 采光 采样',
  '一并 汇总 汇报 汇编 汇集 举证 归档 归集 立项 立案 结转 结案 办结 送达 受理 补正 延期 驳回 撤回 收回 挂网 挂牌 上线 回访 回应 普法 执法 促成 促进 推进 整改',
  '解读 公示 公告 公报 公布 发布 发放 发送 干预 制定 制作 制造 研制 依申请 台账 卷宗 案卷 问卷',
  '信访 排查 督办 督查 督导 问责 追责 巡察 巡查 抽检 核查 核验 管控 防控 防疫 攻坚 征迁 拆违 创城 办件 收件 发证 补办 联办 通办 代办 签批 签约 签注 准入 并轨 并案 并联',
  '报送 报批 报备 报审 报请 集锦 应诉 败诉 胜诉 减排 扶贫 脱贫 引资 划拨 复工 复产 复垦 复耕 采伐 采砂 采石 采暖 布控 布展 布设 据实 占比 函复 制证 技改 退税 减税 降费 稳岗 助企 惠企 纾困 普惠',
  // Subjects of their texts.
  '数据 大数据 云计算 云平台 数字化 信息化 系统 平台 政务 舆情 民生 营商 乡村 社区 网格 志愿者 新媒体 公众号 小程序 窗口 热线 下载 上传 导出 导入 专栏 栏目 专刊 县志 年鉴 年报 报表',
  '本年度 上年度 下一步 本年 上年 小计 合计 结余 余额 余款 党费 答复书 告知书 决定书 通知书 统计表 汇总表 干渠 干线 干流 历年 历次 水系 放管服 干部 骨干 里程 征程',
].flatMap((line) => line.split(' '));
