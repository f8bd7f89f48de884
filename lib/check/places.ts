const PROVINCES =
  '北京|天津|上海|重庆|河北|山西|辽宁|吉林|黑龙江|江苏|浙江|安徽|福建|江西|山东|河南|湖北|湖南|广东|海南|四川|贵州|云南|陕西|甘肃|青海|台湾|内蒙古|广西|西藏|宁夏|新疆';
const PROVINCE = new RegExp(`^(?:${PROVINCES})$`);

/** The level of a place, the last word of its name. */
export const LEVEL = /(?:省|市|县|区|州|旗|盟|镇|乡|街道)$/;

/** Words that run into a name from before it (根据债券县): the name begins behind the last of them. */
const BEFORE =
  /^.*(?:完成|制定|印发|发布|根据|按照|依据|成立|梳理|修订|编制|公布|通过|关于|现将|转发|落实|贯彻|督促|指导|协助|配合|赴|会同|联合|学习|借鉴|考察|兄弟|对口|全|本|我|各|该|的|在|是|为|由|和|与|对|向|将|及)/;
/** Words that no place is named with: half of 充分发挥省科技厅 and of 推动县教育局. */
const NOT_A_NAME =
  /发挥|推动|督促|配合|指导|组织|要求|加强|确保|落实|协助|支持|报送|结合|召开|参加|接受|提请|提高|促进|建立|完善|推进|开展|制定|明确|规范|认真|积极|严格|进一步|同时|围绕|依托|利用|以及|所有|相关|有关|其他|下属|直属|市辖|辖区|城区|县区|城乡|乡镇|镇街|村|^[省市县区乡镇城街园]+$/;

/**
 * The place in what stands before the kind of a body, without the words that ran into it; null where nothing shows
 * where the name begins, or where it is no name of a place.
 * @param found characters up to and with the level
 * @param before the character before them
 */
export function placeName(found: string, level: string, before: string): string | null {
  const whole = found.slice(0, -level.length);
  const name = whole.replace(BEFORE, '');
  const begins = name.length < whole.length || !/[\u4e00-\u9fff]$/.test(before);
  if (!begins || name.length < 2 || NOT_A_NAME.test(name)) return null;
  if (level === '省' && !PROVINCE.test(name)) return null;
  return name + level;
}

/** Whether a place in the text is the issuer's own, shortened, or a larger one that holds it. */
export function isOwnPlace(place: string, own: string): boolean {
  if (own.endsWith(place) || place.endsWith(own) || own.includes(place)) return true;
  const bare = place.replace(LEVEL, '');
  return bare.length < 2 || own.includes(bare);
}
