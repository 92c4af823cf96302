/** What is said of a problem, by the code that the service gives it. */
export const problemZh = {
  offline: '连不上服务', unreadable: '服务的回答无法识别', not_signed_in: '尚未登录', permission_missing: '没有这项权限', outside_territory: '不在你的管辖范围内',
  path_unknown: '没有这个地址', request_malformed: '请求格式不正确', server_refuses: '服务暂时无法应答', sign_in_failed: '用户名或密码不对', sign_in_limit: '尝试次数过多', csrf_token_missing: '页面已过期', body_invalid: '内容不完整或不正确',
  body_broken: '内容无法识别', body_too_large: '文件太大', parameter_invalid: '参数不正确', account_exists: '这个用户名已被使用', last_administrator: '至少要保留一名系统管理员',
  draft_outdated: '另一版已经发布，请先跟上新版次', draft_empty: '草案里没有网格', second_person_needed: '自己编辑过的草案，要请别人批准', approval_needed: '需要另一位同事批准后才能发布',
  draft_submitted: '草案已经送审', draft_approved: '草案已经批准', coverage_has_issues: '草案仍有缺陷，不能发布', internal_error: '服务内部出错', network_invalid: '网的设置不正确', not_ready: '服务正在启动',
  account_needed: '这一步要用账号登录，不能用接口令牌', account_unknown: '没有这个账号', base_map_unknown: '底图已更新', bulletin_unknown: '没有这份通报', codes_exhausted: '编码已用完',
  column_missing: '文件缺少必需的列', composed_kind_unknown: '没有这种组合网格', csv_broken: 'CSV 文件有错', default_place_unknown: '没有这个默认点',
  dictionary_cycle: '条目不能归到自己下面', dictionary_parent_unknown: '没有这个上级条目', draft_busy: '草案正被别人修改', draft_closed: '草案已经结束', draft_conflict: '新版次改动了同一处',
  draft_not_editable: '草案里有更基本的缺陷，须先处理', draft_open: '草案还没有送审', draft_overlaps: '草案里有重叠，须先处理', draft_stale: '草案已被别人修改', draft_unknown: '没有这份草案',
  duplicate_code: '两个网格用了同一编码', edition_unknown: '没有这个版次', file_refused: '文件无法读入', finding_unknown: '没有这条问题', fit_options_invalid: '贴合的设置不正确',
  fix_unknown: '没有可靠的自动处理办法，请人工判断', font_missing: '服务器上没有印制用的字体', grant_unknown: '没有这项授权', hot_spot_has_plan: '这个热点已有对策',
  idempotency_key_reused: '同一编号已用于另一件上报', import_refused: '文件有错，一条也没有写入', issue_not_acceptable: '这类缺陷不能保留，须处理', level_unknown: '这个网没有这一层级',
  mapping_invalid: '取值的设置不正确', media_type_unsupported: '不支持这种文件', method_not_allowed: '这里不能这样操作', network_exists: '这个代码已有一个网',
  network_unknown: '没有这个网', not_submitter: '只有送审人或发布人可以退回', composed_refused: '这样组合不合规定', nothing_changes: '没有改动', nothing_to_redo: '没有可重做的步骤', nothing_to_undo: '没有可撤销的步骤', organisation_unknown: '没有这个单位',
  party_exists: '这个编号已被使用', party_unknown: '没有这个责任主体', plan_unknown: '没有这份对策', point_exists: '这个点位编号已被使用', point_invalid: '点位的内容不正确',
  point_unknown: '没有这个点位', report_invalid: '上报的内容不正确', report_unknown: '没有这件上报', responsibility_ended: '这项责任已经终止', responsibility_unknown: '没有这项责任',
  rule_unknown: '没有这条规则', tile_unknown: '地图上没有这一块', token_exists: '同一用途已有令牌', token_invalid: '令牌无效或已吊销', token_unknown: '没有这个令牌',
  too_few_reports: '件数太少，按规定不显示', unit_unknown: '没有这个网格', unit_without_parts: '这个网格没有可编号的下级', unknown_unit: '草案里没有这个网格',
  changed_meanwhile: '他人同时修改了同一内容，本次未保存，请重试', database_unreachable: '暂时无法连接数据库，请稍后重试', database_too_slow: '数据库响应过慢，请稍后重试', value_unstorable: '内容含无法保存的字符或数值',
}

/** What to do about it: by code, else by what kind of problem it is. */
export const problemAdviceZh = {
  offline: '请检查网络，然后重试。已填写的内容不会丢失。', other: '请重试；如果仍然不行，请把下面的代码告诉管理员。', sign_in_limit: '请稍等几分钟再试。', csrf_token_missing: '请刷新页面后再试。',
  not_ready: '请稍等几秒再试。', gone: '可能已经删除，或者链接不完整。', rights: '需要的话，请管理员授权。', conflict: '请刷新页面，看过现在的样子再决定。', content: '请改正后再提交。已填写的内容不会丢失。',
}
