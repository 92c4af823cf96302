/** Words of the bulletins. */
export const bulletinZh = {
  title: '工作通报', back: '返回研判', issued: '已签发', preview: '预览', issue: '签发', issueTitle: '签发通报',
  issueLead: '签发后编号、存档，内容不再改变。', remarks: '按语', remarksHint: '选填：对本期情况的说明和要求', done: '已签发：{year}年第{number}期',
  none: '还没有签发过', noneHint: '选好周期，看过预览后签发。', number: '{year}年第{number}期', by: '{name}签发于{date}', pdf: '下载 PDF', xlsx: '下载 XLSX',
  kind: { day: '日报', week: '周报', fortnight: '双周', half_month: '半月', month: '月报', quarter: '季报', half_year: '半年报', year: '年报' },
  figure: { count: '接报', closed: '已整改', open: '未办结', overdue: '超期' },
  fields: { ground: '范围', kind: '周期', level: '排名层级', day: '周期内任一天', dayHint: '上一个完整周期' },
  composed: '数据截至{date}', incomplete: '周期尚未结束', edition: '按第 {number} 版边界统计', hash: '内容校验',
  now: '本期', previous: '上期', lastYear: '去年同期', same: '持平', incomparable: '无可比数', unknown: '{name}无数据', first: '最早的上报在{day}，此前没有数据，不作比较。', closedInPeriod: '周期内办结（含往期上报）',
  honest: '另有 {unowned} 件无归属，在待认领队列中；{defaults} 件落在默认坐标，未计入。', hidden: '按小数保护规则，{n} 个单元的数字不予显示。',
  red: '红榜', black: '黑榜', ranking: '排名', rankingRule: '按整改率排名，同率者超期少者在前。接报不足 {least} 件的 {few} 个、无接报的 {without} 个不参加。名次即责任人名次。',
  noRanking: '没有单位达到 {least} 件，本期不排名。', rank: '名次', place: '单位', answering: '责任人', vacant: '暂无责任人',
  honestUnit: '{unit}范围内另有 {defaults} 件落在默认坐标，未计入。', until: '{name}至{time}', part: '统计至{time}，对比期只取同样长的一段：{others}',
  noLevel: '这个单元之下没有可排名的层级', noLevelHint: '选上一级的单元，或选整个网。',
  categories: '高发问题类别', category: '类别', change: '较上期', hot: '问题高发网格', within: '所属', maps: '问题分布', print: '打印责任图',
  printMap: { title: '打印责任图', paper: '纸张', orientation: '方向', landscape: '横向', portrait: '纵向', level: '显示层级', children: '下一级', phones: '印联系电话（不要张贴在公共场所）', open: '生成 PDF' },
}
export type BulletinMessages = typeof bulletinZh
