import { describe, expect, test } from 'vitest';
import { carriesForm, looksLikeAddress, looksLikeTitle } from '../../../lib/read/kind/gate';

describe('the gate', () => {
  test.each([
    '湖南省科技廳2019年政府信息公開(kāi)年度報告',
    '平潭综合实验区2020年度政府信息公开工作年度报告_政府信息公开年报_平潭综合实验区党工委管委会',
    '2017年省科技厅政务公开工作总结',
    '马头铺镇人民政府2022年度政府信息公开工作年度报告',
  ])('lets %s through', (title) => expect(looksLikeTitle(title)).toBe(true));

  test.each(['县气象局发布天气预报', '2020年部门预算', '领导班子会议'])('keeps %s out', (title) =>
    expect(looksLikeTitle(title)).toBe(false),
  );

  test('knows the form in either script', () => {
    expect(carriesForm('第二十条第（一）项 信息内容')).toBe(true);
    expect(carriesForm('(本列數據的勾稽關係為')).toBe(true);
    expect(carriesForm('三、收到和處理政府信息公開(kāi)申請情況')).toBe(true);
    expect(carriesForm('三、收到(dào)和处理政府信息公开申请的情况')).toBe(true);
    expect(carriesForm('今天天气不错')).toBe(false);
    expect(carriesForm('收到和处理群众来信')).toBe(false);
    expect(looksLikeAddress('/zwgk/zfxxgk/zfxxgknb/202103/t1.htm')).toBe(true);
  });
});
