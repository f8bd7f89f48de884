import { foldedUnits, isHan } from './characters';

/** Characters of common text that exist only in Simplified script: those that some Traditional character folds to, and that are none themselves. */
const SIMPLIFIED_ONLY =
  '们这说时问间开关门东车长书马鱼鸟龙风飞见贝页钱铁银国图园团围场块坏坚报护择担据挂损换摇来样标树桥检权欢条极构枪档业务动办劳势单卖厅历压厕县县参双发变叶号后听员响团图圆处备复够头夹夺奋妇妈孙学宁实审宪宽宾对导寻将尔尘尝属岁岂岗岛币师帐带帮广庆应庙废异弃张弹强归当录彻径德忆忧怀态总恋恶悬惊惯愿戏战户扑执扩扫扬扰抚抛抢护报拟拥拦择挡挤挥捞损捡换掳掷揽搀搁摄摆撑敌数斋斗断无旧显晋晓暂术机杀杂杨极构枣标栈栋栏树样档桥梦检楼权欢欧残毁毕气汇汉沟没泪泽洁测济浏浑浓涛润涨渐渔湾湿满滚滞滤滨灭灯灵灾炉点炼烂烛热爱爷牵犹狱猎献环现电画畅疗疯监盖盘码础确离种积称稳穷窃竞笔笼简签类粮紧纠红纤约级纪纯纲纳纵纷纸纹线练组细织终经结绕绘给络绝统继续绩维综绿缓编缘缩缴罗罚罢职联聪肃肤胜脉脏脑脚脱脸节艺芦苏范荐药荣获莲营萧萨蓝虑虽补装见观规视览觉触计订认讨让议训讯记讲许论设访证评识诉词译试诗诚话询该详语误说请诸读课谁调谈谋谓谢谱负贡财责败账货质贪贫购贯贸费资赋赏赖赛赞赵赶趋跃践踪车转轮软轰轻载较辅辆辉输辑边达迁过迈运还这进远违连迟适选递逻遗邓郑邮邻酱释里鉴针钢钱铁银铜销锁锋错键镇长门闭问闲间闻阅队阳阴阵阶际陆陈险随隐难雾静韩项顺须顾顿预领频题颜额风飞饭饮馆驱驶驻验骗鱼鲜鸡麦黄齐龄';
let simplified: Set<number> | null = null;

/** At least this share of the other script makes a text mixed. */
const MIXED = 0.1;
const SAMPLE = 60_000;

/** Script of a text by the characters that exist in one only: Simplified, Traditional, or both in earnest. */
export function scriptOf(text: string): 'hans' | 'hant' | 'mixed' {
  simplified ??= new Set(Array.from(SIMPLIFIED_ONLY, (character) => character.charCodeAt(0)));
  const folded = foldedUnits();
  let [hans, hant] = [0, 0];
  for (let i = 0; i < Math.min(text.length, SAMPLE); i++) {
    const unit = text.charCodeAt(i);
    if (!isHan(unit)) continue;
    if (folded[unit] !== unit) hant++;
    else if (simplified.has(unit)) hans++;
  }
  if (Math.min(hans, hant) > MIXED * (hans + hant)) return 'mixed';
  return hant > hans ? 'hant' : 'hans';
}
