import { describe, expect, test } from 'vitest';
import { isBodyName, isSelfReference, isShortName, parseBody, placeOf, written } from '../../lib/names/body-name';
import { type BodyKind, type BodyLevel, bodyKind, bodyLevel } from '../../lib/names/levels';

describe('a name is taken apart', () => {
  test.each([
    ['舒兰市市场监督管理局', '舒兰市', '市场监督管理局'],
    ['海川县城市管理局', '海川县', '城市管理局'],
    ['海川县住房和城乡建设局', '海川县', '住房和城乡建设局'],
    ['海川县乡村振兴局', '海川县', '乡村振兴局'],
    ['江州市清河区水利局', '江州市 清河区', '水利局'],
    ['平潭综合实验区经济发展局', '平潭综合实验区', '经济发展局'],
    ['国家税务总局平潭县税务局', '平潭县', '税务局'],
    ['国家统计局福州调查队', '福州', '调查队'],
    ['湖南省科技厅', '湖南省', '科技厅'],
    ['湖南交通厅', '湖南', '交通厅'],
    ['城乡工作办事处', '', '城乡工作办事处'],
    ['建水县面甸镇', '建水县 面甸镇', ''],
    ['螅镇', '螅镇', ''],
    ['螅镇人民政府', '螅镇', '人民政府'],
    ['江州市政府办公室', '江州市', '政府办公室'],
    ['江州市市政工程处', '江州市', '市政工程处'],
    ['本溪市', '本溪市', ''],
    ['全州县', '全州县', ''],
    ['青岛市市南区', '青岛市 市南区', ''],
    ['恩施州民政局', '恩施州', '民政局'],
    ['芜湖县教育局', '芜湖县', '教育局'],
    ['长春新区管委会', '长春新区', '管委会'],
    ['上海区域合作办公室', '上海', '区域合作办公室'],
    ['蓟县人民政府', '蓟县', '人民政府'],
    ['某市某镇人民政府', '某市 某镇', '人民政府'],
    ['国家粮食和物资储备局湖北局', '湖北', '局'],
    ['社旗县', '社旗县', ''],
    ['青禾县国有林场', '青禾县', '国有林场'],
    ['津市市市场监督管理局', '津市市', '市场监督管理局'],
    ['沙市区', '沙市区', ''],
    ['青羊区草市街街道', '青羊区 草市街街道', ''],
    ['街津口赫哲族乡人民政府', '街津口赫哲族乡', '人民政府'],
  ])('%s', (name, places, agency) => {
    const parsed = parseBody(name);
    expect(parsed.places.map((place) => place.name).join(' ')).toBe(places);
    expect(parsed.agency).toBe(agency);
    expect(parsed.head + placeOf(parsed) + parsed.agency).toBe(name);
    expect(isBodyName(name)).toBe(true);
  });
});

test.each([
  ['路桥区人民政府螺洋街道办事处', '路桥区 螺洋街道', '办事处'],
  ['无锡市锡山区人民政府厚桥街道', '无锡市 锡山区 厚桥街道', ''],
  ['北京市海淀区政府中关村街道办事处', '北京市 海淀区 中关村街道', '办事处'],
  ['大足区人民政府外事办公室', '大足区', '人民政府外事办公室'],
  ['中山市人民政府驻北京办事处', '中山市', '人民政府驻北京办事处'],
])('what a government sends out: %s', (name, places, agency) => {
  const parsed = parseBody(name);
  expect(parsed.places.map((place) => place.name).join(' ')).toBe(places);
  expect(parsed.agency).toBe(agency);
});

test.each([
  '点击查看解读',
  '正文',
  '首页',
  '部门',
  '乡镇',
  '城镇',
  '集镇',
  '各乡',
  '各县区',
  '市县',
  '信息公开',
  '本局',
  '全县',
  '我市',
  '各镇人民政府',
  '该局',
  '关于教育局',
  '365体育局',
  '',
  '县级',
  '社区',
  '中国·青禾',
])('%s is the name of no body', (words) => {
  expect(isBodyName(words)).toBe(false);
});

test('names that begin like a self-reference are names', () => {
  for (const name of ['本溪市', '本溪满族自治县', '全州县', '全椒县', '全南县', '全福镇', '本号镇']) {
    expect([name, isSelfReference(name), isBodyName(name)]).toEqual([name, false, true]);
  }
  for (const words of ['本局', '我局', '全市', '各县', '本机关', '我单位', '全州', '该镇'])
    expect(isSelfReference(words)).toBe(true);
});

test('a short name is written out where the place is of its level', () => {
  expect(isShortName('县教育局')).toBe(true);
  expect(isShortName('市场监督管理局')).toBe(false);
  expect(isShortName('市中区教育局')).toBe(false);
  expect(written('县教育局', '青禾县')).toBe('青禾县教育局');
  expect(written('县教育局', '江州市')).toBeNull();
  expect(written('镇人民政府', '青禾县石桥镇')).toBe('青禾县石桥镇人民政府');
});

test.each<[string, BodyLevel, BodyKind]>([
  ['水利部', 'ministry', 'other'],
  ['国家知识产权局', 'ministry', 'other'],
  ['湖南省人民政府', 'province', 'government'],
  ['湖南省人民政府办公厅', 'province', 'office'],
  ['上海市', 'province', 'government'],
  ['上海市科学技术委员会', 'province', 'department'],
  ['北京市西城区', 'county', 'government'],
  ['本溪市', 'city', 'government'],
  ['舒兰市教育局', 'county', 'department'],
  ['临川市教育局', 'unknown', 'department'],
  ['恩施州民政局', 'city', 'department'],
  ['青禾县人民政府办公室', 'county', 'office'],
  ['青禾县', 'county', 'government'],
  ['县教育局', 'county', 'department'],
  ['浦东新区', 'county', 'government'],
  ['临川经济开发区管理委员会', 'zone', 'other'],
  ['平潭综合实验区经济发展局', 'zone', 'other'],
  ['兰州新区', 'zone', 'other'],
  ['建水县面甸镇', 'township', 'other'],
  ['东湖街道办事处', 'township', 'other'],
  ['国家税务总局平潭县税务局', 'county', 'other'],
  ['青禾县气象局', 'county', 'other'],
  // Under a superior of the same trade: art. 49 names no day for them, and the day of departments is not theirs.
  ['青禾县税务局', 'county', 'other'],
  ['湖南省税务局', 'province', 'other'],
  ['青禾县国家税务局', 'county', 'other'],
  ['长沙海关', 'unknown', 'other'],
  ['青禾县邮政管理局', 'county', 'other'],
  ['湖南省通信管理局', 'province', 'other'],
  ['青禾县烟草专卖局', 'county', 'other'],
  ['上海市海事局', 'province', 'other'],
  // Places whose names begin as a kind of place is called.
  ['镇江市教育局', 'city', 'department'],
  ['乡宁县', 'county', 'government'],
  // Places that no map knows, by their last character.
  ['青禾州民政局', 'city', 'department'],
  ['青禾盟民政局', 'city', 'department'],
  ['青禾旗民政局', 'county', 'department'],
  ['青禾省财政厅', 'province', 'department'],
  // Short names: their first character is their level.
  ['省财政厅', 'province', 'department'],
  ['自治区财政厅', 'province', 'department'],
  ['州财政局', 'city', 'department'],
  ['区财政局', 'county', 'department'],
  ['县人民政府', 'county', 'government'],
  ['县政府办公室', 'county', 'office'],
  ['乡人民政府', 'township', 'other'],
  ['街道办事处', 'township', 'other'],
  ['水利部', 'ministry', 'other'],
  ['审计署', 'ministry', 'other'],
  ['海关总署', 'ministry', 'other'],
  ['国家统计局', 'ministry', 'other'],
  ['青禾县财政局党委', 'county', 'other'],
  // Of their government, whatever their trade.
  ['青禾县财政局', 'county', 'department'],
  ['青禾县口岸办公室', 'county', 'department'],
  ['青禾县中医院', 'county', 'other'],
  ['长江航道局', 'unknown', 'other'],
])('%s is of the level %s, and reports as %s', (name, level, kind) => {
  expect([bodyLevel(name), bodyKind(name)]).toEqual([level, kind]);
});
