import { expect, test } from 'vitest';
import { type Sameness, sameBody } from '../../lib/names/same-body';

const [SITE, OTHER_SITE] = ['https://www.qinghe.gov.cn/a.html', 'http://baishi.gov.cn/b.html'];

test.each<[string | null, string | null, Sameness]>([
  ['青禾县教育局', '青禾县教育局', 'same'],
  ['舟曲县科技局', '舟曲县科学技术局', 'same'],
  ['平潭县', '平潭县人民政府', 'same'],
  ['湖南交通厅', '湖南省交通运输厅', 'same'],
  ['恩施州民政局', '恩施土家族苗族自治州民政局', 'same'],
  ['福建省平潭县教育局', '平潭县教育局', 'same'],
  ['曾都经济开发区管委会', '湖北曾都经济开发区管理委员会', 'same'],
  ['江州高新区管委会', '江州高新区管理委员会办公室', 'other'],
  ['水利部', '水利部', 'same'],
  ['青禾县教育局', '白石县教育局', 'other'],
  ['青禾县教育局', '青禾县水务局', 'other'],
  ['青禾县教育局', '青禾市教育局', 'other'],
  ['江州市清河区水利局', '海州市清河区水利局', 'other'],
  ['甲县城关镇人民政府', '乙县城关镇人民政府', 'other'],
  ['甲山县城关镇人民政府', '乙水县城关镇人民政府', 'other'],
  ['青禾县人民政府', '青禾县人民政府办公室', 'perhaps'],
  ['朝阳区教育局', '朝阳区教育局', 'perhaps'],
  ['北京市朝阳区教育局', '北京市朝阳区教育局', 'same'],
  ['城关镇人民政府', '城关镇人民政府', 'perhaps'],
  ['县教育局', '青禾县教育局', 'perhaps'],
  ['县教育局', '县教育局', 'perhaps'],
  ['县教育局', '江州市教育局', 'perhaps'],
  ['县教育局', '江州市清河区石桥镇', 'other'],
  [null, '青禾县教育局', 'perhaps'],
])('%s and %s, nobody knows where: %s', (one, other, expected) => {
  expect(sameBody({ name: one, url: null }, { name: other, url: null })).toBe(expected);
  expect(sameBody({ name: other, url: null }, { name: one, url: null })).toBe(expected);
});

test.each<[string | null, string | null, Sameness, Sameness]>([
  ['县教育局', '青禾县教育局', 'same', 'other'],
  ['城关镇人民政府', '城关镇人民政府', 'same', 'other'],
  ['教育局', '青禾县教育局', 'same', 'other'],
  ['青禾县教育局', '青禾县教育局', 'same', 'same'],
  ['青禾县教育局', '白石县教育局', 'other', 'other'],
  [null, '青禾县教育局', 'perhaps', 'other'],
])('%s and %s: %s on one site, %s on two', (one, other, onOne, onTwo) => {
  expect(sameBody({ name: one, url: SITE }, { name: other, url: SITE })).toBe(onOne);
  expect(sameBody({ name: one, url: SITE }, { name: other, url: OTHER_SITE })).toBe(onTwo);
});
