/** Prose of an annual report, Simplified. */
export const PARAGRAPH =
  '本年度报告根据《中华人民共和国政府信息公开条例》编制，由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、' +
  '政府信息公开行政复议和行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项六个部分组成。全年通过门户网站、政务新媒体、' +
  '政府公报等渠道主动公开规范性文件、财政预算决算、重大建设项目、行政许可、行政处罚等信息，及时回应群众关切，发布政策解读。' +
  '共收到依申请公开事项若干件，均按照法定程序登记、审查、答复，没有收取费用；因政府信息公开被申请行政复议的，复议机关维持原答复。' +
  '下一步将健全工作制度，规范公开流程，加强业务培训，发挥平台作用，不断提升公开质量和服务水平。\n';

/** A page of about `count` text nodes, no two alike: lists, tables and paragraphs, some words in bold or linked. */
export function samplePage(count: number): string {
  const pieces = PARAGRAPH.split(/[，。、；：]/).filter((piece) => piece.trim().length > 1);
  const text = (index: number): string => `${pieces[index % pieces.length]?.trim() ?? ''}（${index}）`;
  const blocks: string[] = [];
  for (let index = 0, nodes = 0; nodes < count; index++) {
    const [a, b, c] = [text(nodes), text(nodes + 1), text(nodes + 2)];
    if (index % 3 === 0) blocks.push(`<ul><li><a href="#" title="${a}">${a}</a></li><li>${b}</li><li>${c}</li></ul>`);
    else if (index % 3 === 1) blocks.push(`<table><tr><td>${a}</td><td>${index}</td><td>${c}</td></tr></table>`);
    else blocks.push(`<p>${a}，<b>${b}</b>，${c}。</p>`);
    nodes += 3;
  }
  return `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>政府信息公开</title></head><body>${blocks.join('\n')}</body></html>`;
}
