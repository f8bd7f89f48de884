import { COLUMNS, listEdition, row } from './older-list';

const RECEIVED = 'applications.received';
const ANSWERED = 'applications.answered';
const REFUSED = `${ANSWERED}.refused`;
const PRESS = 'response.channel.pressConferences';
const TALKS = 'response.channel.interviews';

/**
 * 《政府信息公开情况统计表》 of 国办发〔2014〕32号, for reading only: it declares no sums, as we have not read a filled table. The same
 * information counts in every channel, so the channels do not add up to their total.
 */
export const NATIONAL_2014 = listEdition('national2014', 2014, 2018, {
  columns: COLUMNS.regions,
  rows: [
    row('proactive.published', '条', '（一）主动公开政府信息数（不同渠道和方式公开相同信息计1条）'),
    row('proactive.published.normativeDocuments', '条', '其中：主动公开规范性文件数'),
    row('proactive.normativeMade', '件', '制发规范性文件总数'),
    row('proactive.channel.gazette', '条', '1.政府公报公开政府信息数'),
    row('proactive.channel.website', '条', '2.政府网站公开政府信息数'),
    row('proactive.channel.microblog', '条', '3.政务微博公开政府信息数'),
    row('proactive.channel.wechat', '条', '4.政务微信公开政府信息数'),
    row('proactive.channel.other', '条', '5.其他方式公开政府信息数'),
    row('response.hotTopics', '次', '（一）回应公众关注热点或重大舆情数（不同方式回应同一热点或舆情计1次）'),
    row(PRESS, '次', '1.参加或举办新闻发布会总次数'),
    row(`${PRESS}.byHead`, '次', '其中：主要负责同志参加新闻发布会次数'),
    row(TALKS, '次', '2.政府网站在线访谈次数'),
    row(`${TALKS}.byHead`, '次', '其中：主要负责同志参加政府网站在线访谈次数'),
    row('response.channel.interpretations', '篇', '3.政策解读稿件发布数'),
    row('response.channel.microblogWechat', '次', '4.微博微信回应事件数'),
    row('response.channel.other', '次', '5.其他方式回应事件数'),
    row(RECEIVED, '件', '（一）收到申请数', '收到总申请数'),
    row(`${RECEIVED}.inPerson`, '件', '1.当面申请数'),
    row(`${RECEIVED}.fax`, '件', '2.传真申请数'),
    row(`${RECEIVED}.online`, '件', '3.网络申请数'),
    row(`${RECEIVED}.letter`, '件', '4.信函申请数'),
    row('applications.completed', '件', '（二）申请办结数'),
    row('applications.completed.onTime', '件', '1.按时办结数'),
    row('applications.completed.extended', '件', '2.延期办结数'),
    row(ANSWERED, '件', '（三）申请答复数'),
    row(`${ANSWERED}.alreadyPublic`, '件', '1.属于已主动公开范围数'),
    row(`${ANSWERED}.granted`, '件', '2.同意公开答复数'),
    row(`${ANSWERED}.partlyGranted`, '件', '3.同意部分公开答复数'),
    row(REFUSED, '件', '4.不同意公开答复数'),
    row(`${REFUSED}.stateSecret`, '件', '其中：1.涉及国家秘密'),
    row(`${REFUSED}.tradeSecret`, '件', '2.涉及商业秘密'),
    row(`${REFUSED}.privacy`, '件', '3.涉及个人隐私'),
    row(`${REFUSED}.securityAndStability`, '件', '4.危及国家安全、公共安全、经济安全和社会稳定'),
    row(`${REFUSED}.notGovernmentInformation`, '件', '5.不是《条例》所指政府信息'),
    row(`${REFUSED}.otherLegal`, '件', '6.法律法规规定的其他情形'),
    row(`${ANSWERED}.otherBody`, '件', '5.不属于本行政机关公开数'),
    row(`${ANSWERED}.notExisting`, '件', '6.申请信息不存在数'),
    row(`${ANSWERED}.amend`, '件', '7.告知作出更改补充数'),
    row(`${ANSWERED}.otherWay`, '件', '8.告知通过其他途径办理数'),
    row('review', '件', '四、行政复议数量'),
    row('review.upheld', '件', '（一）维持具体行政行为数'),
    row('review.corrected', '件', '（二）被依法纠错数'),
    row('review.other', '件', '（三）其他情形数'),
    row('litigation', '件', '五、行政诉讼数量'),
    row('litigation.upheld', '件', '（一）维持具体行政行为或者驳回原告诉讼请求数'),
    row('complaints', '件', '六、举报投诉数量'),
    row('fees', '万元', '七、依申请公开信息收取的费用'),
    row('organization.offices', '个', '（一）政府信息公开工作专门机构数'),
    row('organization.readingPoints', '个', '（二）设置政府信息公开查阅点数'),
    row('organization.staff', '人', '（三）从事政府信息公开工作人员数'),
    row('organization.staff.fullTime', '人', '1.专职人员数（不包括政府公报及政府网站工作人员数）'),
    row('organization.staff.partTime', '人', '2.兼职人员数'),
    row(
      'organization.budget',
      '万元',
      '（四）政府信息公开专项经费（不包括用于政府公报编辑管理及政府网站建设维护等方面的经费）',
    ),
    row('training.meetings', '次', '（一）召开政府信息公开工作会议或专题会议数'),
    row('training.classes', '次', '（二）举办各类培训班数'),
    row('training.participants', '人次', '（三）接受培训人员数'),
  ],
});
