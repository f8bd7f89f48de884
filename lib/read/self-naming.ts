import { isBodyName, isSelfReference, parseBody } from '../names/body-name';

const NAME = '([\\u4e00-\\u9fff()]{3,40}?)';
const MATTER = '(?:政府信息公开|政务信息公开|信息公开|政务公开)';
const REPORT = '[^。;,\\n]{0,30}?(?:报告|年报)';
/** Sentences in which a report names whose it is, the surest first. */
const SENTENCES = [
  // …局向社会公布本单位2020年政府信息公开工作年度报告, …办事处编制2021年….
  `${NAME}(?:特?此?向社会|向公众)?(?:公布|发布|编制|编写|撰写|制作)了?[^。;,\\n]{0,24}?${MATTER}${REPORT}`,
  // 现将2021年…街道办事处政府信息公开情况报告如下.
  `(?:公布|发布|编制|现将|现就)20\\d\\d年(?:度|年度)?${NAME}${MATTER}${REPORT}`,
  `(?:现将|现就|编制|关于)${NAME}20\\d\\d年(?:度|年度)?${MATTER}${REPORT}`,
  `《${NAME}20\\d\\d年(?:度|年度)?${MATTER}${REPORT}`,
  `本(?:年度)?报告(?:由|是)${NAME}(?:根据|按照|依据|依照|编制|负责|汇总|综合|牵头)`,
  // 2023年,…管委会严格按照….
  `(?:^|[。;\\n] ?)20\\d\\d年度?,? ?${NAME}(?:认真|严格|深入|积极|坚持|全面|按照|根据|围绕|紧紧|高度|切实|持续|不断|依法|以)`,
  `请(?:与|向|联系|致电)${NAME}(?:联系|反映|查询|咨询|\\(地址|\\(电话)`,
].map((sentence) => new RegExp(sentence, 'g'));
/** The part of a body that does the work, behind its name: …人民政府信息公开工作领导小组办公室. */
const PART =
  /(?:政府|政务)信息公开(?:工作)?(?:领导小组)?(?:办公室|处|科)?$|政务公开(?:工作)?(?:领导小组)?(?:办公室|处|科)?$/;
/** A share of the word before it: 人民政府信息公开 is 人民政府 and 政府信息公开. */
const withoutPart = (name: string): string => name.replace(/(?<=人民政府)信息公开.*$/, '').replace(PART, '');
/** Whose it is stands at the beginning. */
const TOP = 6000;

/** The body that a report says it is of, in its own sentences; null where none names one with its place. */
export function selfNamed(text: string): string | null {
  const top = text.slice(0, TOP);
  for (const sentence of SENTENCES) {
    for (const [, run = ''] of top.matchAll(sentence)) {
      const name = withoutPart(run).replace(/^\d*年度?/, '');
      if (isBodyName(name) && !isSelfReference(name) && parseBody(name).places.length > 0) return name;
    }
  }
  return null;
}
