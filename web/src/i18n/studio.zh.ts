/** The boundary studio in plain official Chinese. */
export const studioZh = {
  open: '编辑边界', look: '查看边界', back: '返回网格', newDraft: '新建草案', newDraftTitle: '这次要做什么', newDraftHint: '例如：云汀苑改建，一格分三格', create: '新建并开始编辑',
  newDraftLead: '草案是现行网格的一份副本。改动只留在草案里，发布之前不影响任何人；每一步都可以撤销。',
  tabs: { units: '网格', composed: '组合', checks: '检查', history: '步骤', changes: '变化' },
  tools: '编辑工具', nobody: '（无人负责的地方）', saved: '已自动保存', saving: '正在计算…',
  tool: {
    select: '选择', reshape: '改边界', vertices: '折点', split: '划分', merge: '合并', transfer: '划转', absorb: '补空白', create: '新设', compose: '组合', undo: '撤销', redo: '重做',
  },
  hint: {
    select: { start: '点网格查看和修改它，点边界线查看两边是谁。', unit: '卡片里可以修改；要动边界，请选上方的工具，或按 E 逐条选边界。', edge: '要动这条边界，请选“改边界”或“折点”。' },
    reshape: { start: '在要改的边界上点一下，作为起点。', draw: '沿新的走向点下去，最后回到同一条边界上。也可按“完成”。' },
    vertices: { start: '点一条边界，显示它的折点。', edge: '拖动折点；在线上点一下可加折点；按 P 逐个选折点。', held: '拖动，或用方向键移动；按 Delete 删除。' },
    split: { unit: '点要划分的网格。', draw: '画一条线穿过它，起点、终点都画在它外面一点。', ready: '线够长了就按“划分”；要分成三块，先按“再画一条”。' },
    merge: { first: '点第一个网格。', second: '再点与它相邻的网格。', ready: '右侧确认保留哪个编码，再按“合并”。' },
    transfer: {
      unit: '点要划出土地的网格。', draw: '圈出要划走的那一块。', side: '点一下要划走的那一侧。', receiver: '点接收的网格，或在右侧选择。', ready: '确认无误，按“划转”。',
    },
    absorb: { place: '点空白或重叠的地方。', receiver: '点应当接收它的网格，或在右侧选择。', ready: '确认无误，按“补上”。' },
    create: { draw: '圈出新网格（或功能区）的范围，点回起点结束。', form: '在右侧填写名称和上级，再按“新设”。' },
    compose: { start: '点一个网格：已编入的打开它的管理网格，没编入的新组一个。', members: '点相邻的网格加入，再点一次退出；好了按“保存”。' },
  },
  far: '现在看的范围太大，放大后才能编辑边界。', nearer: '放大', readOnly: '这份草案现在只能查看。', truncated: '这里的边界太多，请再放大一些。',
  finish: '完成', deletePoint: '删除折点', another: '再画一条', stepBack: '退一点', drop: '放弃', doSplit: '划分', doMerge: '合并', doTransfer: '划转', doAbsorb: '补上',
  alongStreet: '沿道路划分：', drawLine: '画一条线', drawArea: '圈出一块',
  snap: { node: '结点', vertex: '折点', corner: '楼角', edge: '边界', street: '道路' },
  unit: {
    title: '网格', name: '名称', code: '编码', parent: '上级', households: '户数', residents: '人口', area: '面积', save: '保存修改',
    changedNow: '草案中已改动', unsaved: '还没有保存', reset: '恢复',
  },
  edge: {
    title: '边界', between: '两边', length: '长度', also: '也是{levels}的边界，改动时一起移动。', outer: '这是全区的外边界。', points: '折点 {n} 个',
  },
  merge: { title: '合并网格', keep: '合并后用哪个的编码和名称', none: '在地图上点要合并的网格。', picked: '已选 {n} 个' },
  transfer: { title: '划转土地', from: '划出', choose: '接收的网格', what: '要划走的部分', notYet: '先在地图上画出来。', drawnArea: '圈出的面积', drawnLine: '切割线长', noNeighbours: '附近没有相邻的网格。' },
  absorb: { title: '补上空白', choose: '由谁接收', lead: '这块地方现在没有网格，或同时属于两个网格。' },
  fresh: {
    title: '新设网格', ground: '这块地从哪里来', carve: '从现有网格划出来', carveLead: '圈内的土地不论现在归谁，都划给新的网格或功能区。', add: '用无人负责的土地', addLead: '只取圈内无人负责的土地，别的网格不动。',
    level: '层级', codeHint: '不填则自动编号', do: '新设',
  },
  remove: { begin: '撤销这个网格…', title: '撤销{name}', lead: '它的土地、户数和人口归接收的网格。这一步也可以撤销。', to: '土地归谁', shared: '分给边界最长的邻格', do: '撤销网格' },
  composed: {
    kindLabel: '看哪一种', kind: { management: '管理网格', duty: '责任网格' }, totals: '{grids} 个，已编入 {done} / {units} 个单元网格', onlyOpen: '只看没编完的', noUnits: '这个网没有单元网格',
    lead: '管理网格由 1–5 个相邻的单元网格组成，边界随成员而定，不用画。点“组合”工具，再在地图上点网格。', notBegun: '未开始', without: '{n} 个未编入', complete: '已编完', restTitle: '还没编入的 {n} 个', members: '{n} 个网格', households: '{n} 户',
    nonePublished: '这一版还没有组合的网格。请在草案里用“组合”工具编成，发布后显示在这里。', numbered: '{code}', fresh: { management: '新的管理网格', duty: '新的责任网格' }, pickHint: '在地图上点网格加入或退出。边界由成员得出。', nameHint: '例如：一号管理网格', memberTitle: '包含的单元网格', takenFrom: '原属“{name}”，将移入', leaveOut: '退出：{name}', leaving: '将退出：{names}',
    save: '保存', make: '组成', dissolve: '解散（网格本身不变）',
  },
  pieces: {
    title: '划分后的各块', lead: '边界已经划好。请核对名称、编码和户数；关闭也不会丢失边界。', by: '户数怎么分', byArea: '按面积', byBuildings: '按楼栋户数', share: '占 {percent}', code: '编码',
    households: '户数', residents: '人口', save: '保存各块', left: '还差 {n} 户', over: '多出 {n} 户', fits: '合计 {n} 户，与原来相符', buildings: '楼内 {n} 户', piece: '第 {n} 块', original: '原网格，编码不变', residentsByHouseholds: '人口按户数同比分配。',
  },
  refused: {
    title: '没有改动', show: '看看在哪里', place: '地图上已标出位置。', buildings: '这条线会切到 {n} 栋楼', bend: '绕开这些楼', lift: '保持整栋，归上一级', change: '我重新画', again: '再做一次', outer: '确实要移动外边界',
    staleTitle: '别人刚改过，你这一步没有做', staleLead: '刚才的改动如下，地图已更新为最新。看清楚后可以再做一次。',
  },
  reason: {
    unknown_unit: '这个网格已经不在了，可能刚被别人改过。', unknown_edge: '这条边界刚被改过，请重新点它。', unknown_vertex: '这个折点已经不在了，请重新点它。', code_taken: '这个编码已经有别的网格在用。',
    bad_line: '画的线太短，或者自己交叉了。请重画。', crosses: '新线会和别的边界交叉。请避开，或分两步画。', too_tight: '这里太窄，放不下这条线。请离旁边的边界远一点。',
    sweeps_over: '新线越过了别的边界，会盖住另一个网格。请在边界之内画。', vanishes: '这样改，{units}就没有地了。要撤掉它，请用“合并”。', falls_apart: '这样改，{units}会断成几块。请换一种走法。',
    outer_limit: '这是全区的外边界，不能在这里移动。', not_cut: '这条线没有把网格切开。起点和终点都要画到网格外面。', not_neighbours: '这些网格不相邻，不能直接合并或划转。', levels_differ: '这些网格不是同一层级。',
    bad_parent: '上级不存在，或层级不对。', has_children: '它下面还有网格，请先处理下级。', no_ground: '这里没有可以处理的空白、重叠或土地。', buildings_cut: '这条线会切到楼房：{units}。',
    draft_submitted: '这份草案已经送审，不能再改；需要改请先退回。', draft_approved: '这份草案已经批准，不能再改；需要改请先退回。', draft_closed: '这份草案已经发布或作废，不能再改。', draft_not_editable: '这份草案现在不能改。', draft_busy: '草案正在处理，请稍等再试。',
    nothing_changes: '没有可保存的改动。', nothing_to_undo: '没有可以撤销的步骤。', nothing_to_redo: '没有可以重做的步骤。',
  },
  news: { title: '有新的改动', line: '{author}：{what}', undone: '{author}：{what}（已撤销）', dismiss: '知道了' },
  done: {
    reshape: '边界已改', move_vertex: '折点已移动', insert_vertex: '折点已增加', delete_vertex: '折点已删除', split: '已划分为 {n} 块', merge: '已合并', transfer: '土地已划转', absorb: '空白已补上', add_unit: '已新设', carve: '已新设', remove_unit: '已撤销网格',
    recode: '编码已改', reparent: '上级已改', attributes: '资料已改', compose: '组合已保存', dissolve: '组合已解散', undo: '已撤销', redo: '已重做', area: '面积合计不变，没有空白和重叠。', levels: '{levels}的边界一起移动了。',
  },
  type: {
    reshape: '改边界', move_vertex: '移动折点', insert_vertex: '增加折点', delete_vertex: '删除折点', split: '划分', merge: '合并', transfer: '划转', absorb: '补空白', recode: '改编码',
    reparent: '改上级', attributes: '改资料', compose: '组合', add_unit: '新增网格', remove_unit: '撤销网格', carve: '划出功能区', import: '导入', fit: '自动贴合',
  },
  history: { none: '还没有改动', noneHint: '每一步都会记在这里，随时可以退回。', start: '开始时的样子', undone: '已撤销', here: '现在在这里', walkBack: '退回到这一步', walkOn: '前进到这一步' },
  changes: {
    none: '和现行网格完全一样', noneHint: '改动之后，这里逐个列出变化的网格。', compare: '新旧对照', impact: '影响预览', removedShort: '撤销',
  },
  compare: { swipe: '左右拖动对照', beside: '并排对照', moved: '移动 {area}', title: '新旧对照', before: '现在', after: '改后', slide: '左右拖动分界线', back: '返回草案', none: '没有变化' },
  kind: { split: '划分', merged: '合并', recoded: '改编码', added: '新增', removed: '撤销', reshaped: '边界调整', redrawn: '折点调整' },
  field: { name: '名称', parent: '上级', households: '户数', residents: '人口', attributes: { management_grid: '管理网格', management_grid_name: '管理网格名称', duty_grid: '责任网格', duty_grid_name: '责任网格名称' } },
  step: {
    edit: '编辑', submit: '送审', approve: '批准', publish: '发布', submitLead: '请另一位同事审核。送审后不能再改，除非退回。', approveLead: '你确认边界、编码和影响都没有问题。',
    returnLead: '写明要改什么，编辑的人会看到。', submitReason: '说明', reasonHint: '至少三个字', give: '提交送审', agree: '批准', giveBack: '退回修改', submitted: '已送审', approved: '已批准', returned: '已退回',
    waiting: '{name}于{date}送审，等待另一位同事批准。', waitingYou: '{name}于{date}送审，请你审核。', ownEdit: '你参与过编辑，不能自己批准。', approvedBy: '{name}已批准，可以发布。', returnedBy: '{name}退回：{reason}',
    publishedAs: '已发布为第 {number} 版。', discarded: '草案已作废。', reopen: '重新打开', rebase: '跟上新版次', behind: '第 {number} 版已经发布，草案还基于第 {base} 版。', rebased: '已跟上最新的版次', review: '审核要点', needApproval: '本网要求另一位同事批准后才能发布。',
  },
  conflict: {
    title: '草案和第 {number} 版都改了 {n} 个网格', lead: '两边的边界都标在地图上。请商量以哪个为准：退回草案里的改动，或对照新版次重新画，再发布。', ours: '草案里的边界', theirs: '第 {number} 版的边界', line: '草案：{ours}；新版次：{theirs}',
    kind: { added: '新增', changed: '有改动', removed: '撤销', unchanged: '没有改' },
  },
  publish: {
    title: '发布', when: '什么时候施行', now: '立即', monday: '下周一 0 点', other: '选日期和时间', at: '{date}起施行', zone: '按本市时间', submit: '发布', impactFirst: '发布前请先看影响预览。', readImpact: '打开影响预览',
    future: '到时自动生效，不需要再操作。之前查询仍是旧网格。', done: '第 {number} 版已发布，{date}起施行',
  },
  impact: {
    title: '发布影响预览', back: '返回草案', print: '打印', made: '{date}生成', draft: '草案：{title}', from: '现行：第 {number} 版', none: '没有人、案件或点位受影响。', loading: '正在计算影响…',
    dossier: '下载归档文件', number: '编号', what: '内容', showAll: '全部列出（{n}）', unseen: '另有 {n} 条不在这里：不在你的权限内，或太多。', buildingsList: '换责任网格的楼栋 {n} 栋', save: '下载表格', openCases: '未销号案件', ofThem: '其中超期 {n} 件', points: '点位', buildings: '楼栋', people: '涉及人员', ground: '换手的土地', estimated: '户数、人口按面积估算（≈），因为这些楼栋没有登记户数。',
    vacant: '有 {n} 个新网格还没有责任人', vacantHint: '请把施行日期定在将来，发布后、施行前在网格页面指定责任人；否则施行之后这里的案件无人负责。', transfers: '哪里划给了哪里', fromUnit: '原来', toUnit: '改后', loads: '每个人的工作量：前 → 后', person: '责任人', unitsOf: '网格数',
    indicators: '会变动的指标', period: '{from}至{to}的上报，按新边界重新统计', periodSince: '{from}以来的上报，按新边界重新统计', sameLoads: '另有 {n} 人的工作量不变。', sameFigures: '另有 {n} 个网格或上级单元的数字不变。', casesBefore: '上报（前）', casesAfter: '上报（后）', rateBefore: '整改率（前）', rateAfter: '整改率（后）', cases: '换责任网格的未销号案件 {n} 件', pointsList: '换责任网格的点位 {n} 个',
  },
  issue: { none: '没有空白、重叠', noneHint: '编辑不会产生空白和重叠；导入留下的问题会列在这里。', title: '空白与重叠' },
  announce: { selected: '已选{name}', picked: '已选 {n} 个网格', points: '已画 {n} 点', edge: '边界：{left}与{right}', point: '第 {at} 个折点，共 {n} 个' },
  key: {
    undo: '撤销', redo: '重做', finish: '完成', remove: '删除折点', arrows: '移动折点或十字', point: '在十字处点一下', nextEdge: '选下一条边界', lastEdge: '选上一条边界', nextPoint: '选下一个折点', lastPoint: '选上一个折点',
  },
}
export type StudioMessages = typeof studioZh
