import type { RegionProfile } from './types';

const OVERVIEW = 'overview';

/**
 * 武威: 关于做好2025年政府信息公开工作年度报告编制和发布工作的通知, 2025-12-19. Section one should have at most 1000 characters
 * (原则上不超过一千字), and give the numbers of what was published, managed and built.
 */
export const WUWEI_2025: RegionProfile = {
  id: 'wuwei-2025',
  place: '武威市',
  within: '甘肃省',
  year: 2025,
  instrument: '武政办发〔2025〕54号',
  limits: [{ section: OVERVIEW, characters: 1000 }],
  counts: [
    {
      id: 'platforms',
      section: OVERVIEW,
      label: '通过各平台发布信息数量',
      words: ['网站', '新媒体', '公众号', '公报', '公示栏', '主动公开', '发布信息', '公开信息'],
    },
    { id: 'interpretations', section: OVERVIEW, label: '政策解读发布数量', words: ['解读'] },
    { id: 'responses', section: OVERVIEW, label: '回应关切发布数量', words: ['回应'] },
    {
      id: 'keyAreas',
      section: OVERVIEW,
      label: '重点领域发布信息数量',
      words: ['重点领域', '教育', '医疗', '就业', '养老', '公共资源配置'],
    },
    { id: 'documents', section: OVERVIEW, label: '规章、行政规范性文件数量', words: ['规章', '规范性文件'] },
    { id: 'sites', section: OVERVIEW, label: '政府信息公开平台设立数量', words: ['平台', '网站', '新媒体账号'] },
    { id: 'zones', section: OVERVIEW, label: '政务公开专区开设数量', words: ['专区'] },
    { id: 'gazettes', section: OVERVIEW, label: '政府公报发刊数量', words: ['公报'] },
  ],
};
