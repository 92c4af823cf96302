import type { StudioMessages } from './studio.zh'

/** The boundary studio in English. */
export const studioEn: StudioMessages = {
  open: 'Edit boundaries', look: 'See boundaries', back: 'Back to Grids', newDraft: 'New draft', newDraftTitle: 'What is to be done', newDraftHint: 'For example: Yunting Court rebuilt, one grid into three',
  create: 'Create and begin editing', newDraftLead: 'A draft is a copy of the grids in force. Nothing changes for anybody until it is published, and every step can be undone.',
  tabs: { units: 'Units', composed: 'Groups', checks: 'Checks', history: 'Steps', changes: 'Changes' },
  tools: 'Editing tools', nobody: '(nobody’s ground)', saved: 'Saved', saving: 'Computing…',
  tool: {
    select: 'Select', reshape: 'Reshape', vertices: 'Points', split: 'Split', merge: 'Merge', transfer: 'Transfer', absorb: 'Fill gap', create: 'New', compose: 'Group', undo: 'Undo', redo: 'Redo',
  },
  hint: {
    select: { start: 'Click a grid to see and change it, or a boundary to see who is on either side.', unit: 'Change it on its card; to move its boundary, take a tool above, or press E to go along its boundaries.', edge: 'To move this boundary, take Reshape or Points.' },
    reshape: { start: 'Click on the boundary where the change begins.', draw: 'Click along the new course and end on the same boundary, or press Done.' },
    vertices: { start: 'Click a boundary to see its points.', edge: 'Drag a point; click on the line to add one; P picks one after the other.', held: 'Drag it, or use the arrow keys; Delete removes it.' },
    split: { unit: 'Click the grid to split.', draw: 'Draw a line across it, beginning and ending a little outside.', ready: 'Press Split when the line is long enough; for three pieces press Another line first.' },
    merge: { first: 'Click the first grid.', second: 'Click a grid beside it.', ready: 'Say on the right which code stays, then press Merge.' },
    transfer: {
      unit: 'Click the grid that gives ground away.', draw: 'Draw around the ground to give.', side: 'Click the side that goes.', receiver: 'Click the grid that receives it, or choose on the right.', ready: 'If all is right, press Transfer.',
    },
    absorb: { place: 'Click the gap or overlap.', receiver: 'Click the grid that shall have it, or choose on the right.', ready: 'If all is right, press Fill.' },
    create: { draw: 'Draw around the ground of the new grid or zone; end on the first point.', form: 'Say its name and parent on the right, then press Create.' },
    compose: { start: 'Click a grid: its management grid opens, or a new one is begun.', members: 'Click grids beside it to add them, again to leave them out; then press Save.' },
  },
  far: 'You are looking from too far away to edit boundaries.', nearer: 'Zoom in', readOnly: 'This draft can only be read now.', truncated: 'Too many boundaries here; please zoom in.',
  deletePoint: 'Delete the point', finish: 'Done', another: 'Another line', stepBack: 'One point back', drop: 'Give up', doSplit: 'Split', doMerge: 'Merge', doTransfer: 'Transfer', doAbsorb: 'Fill',
  alongStreet: 'Along a street:', drawLine: 'Draw a line', drawArea: 'Draw around it',
  snap: { node: 'node', vertex: 'point', corner: 'building corner', edge: 'boundary', street: 'street' },
  unit: {
    title: 'Grid', name: 'Name', code: 'Code', parent: 'Part of', households: 'Households', residents: 'Residents', area: 'Area', save: 'Save changes',
    changedNow: 'changed in this draft', unsaved: 'not saved yet', reset: 'Reset',
  },
  edge: {
    title: 'Boundary', between: 'Between', length: 'Length', also: 'Also a boundary of {levels}: they move with it.', outer: 'This is the outer boundary.', points: '{n} {n|point|points}',
  },
  merge: { title: 'Merge grids', keep: 'Whose code and name stay', none: 'Click the grids to merge on the map.', picked: '{n} picked' },
  transfer: { title: 'Transfer ground', from: 'From', choose: 'Receiving grid', what: 'Ground to give', notYet: 'Draw it on the map first.', drawnArea: 'Area drawn', drawnLine: 'Length of the cut', noNeighbours: 'There is no grid beside it.' },
  absorb: { title: 'Fill a gap', choose: 'Who shall have it', lead: 'No grid has this ground now, or two have it.' },
  fresh: {
    title: 'A new grid', ground: 'Where its ground comes from', carve: 'Out of the grids there', carveLead: 'Whatever grid has the ground inside the line, the new grid or zone takes it.', add: 'Ground that nobody has', addLead: 'Only nobody’s ground inside the line is taken; other grids stay as they are.',
    level: 'Level', codeHint: 'empty: a code is found', do: 'Create',
  },
  remove: { begin: 'Remove this grid…', title: 'Remove {name}', lead: 'Its ground, households and residents go to whoever takes it. This step can be undone, too.', to: 'Who takes the ground', shared: 'Shared among the neighbours with the longest boundary', do: 'Remove the grid' },
  composed: {
    kindLabel: 'Which kind', kind: { management: 'Management grids', duty: 'Responsibility grids' }, totals: '{grids} made of {done} / {units} unit grids', onlyOpen: 'Unfinished only', noUnits: 'This network has no unit grids',
    lead: 'A management grid is made of 1 to 5 unit grids side by side; its boundary follows from them and is never drawn. Take the Group tool and click grids on the map.', notBegun: 'not begun', without: '{n} in none', complete: 'complete', restTitle: '{n} in none yet', members: '{n} {n|grid|grids}', households: '{n} households',
    nonePublished: 'Nothing is composed in this edition. Take the Group tool in a draft; once published, it is shown here.', numbered: '{code}', fresh: { management: 'A new management grid', duty: 'A new responsibility grid' }, pickHint: 'Click grids on the map to add them or leave them out. The boundary follows from them.', nameHint: 'For example: Management grid 1', memberTitle: 'Unit grids in it', takenFrom: 'moves here from {name}', leaveOut: 'Leave out {name}', leaving: 'Will leave: {names}',
    save: 'Save', make: 'Make it', dissolve: 'Dissolve (the unit grids stay)',
  },
  pieces: {
    title: 'The pieces', lead: 'The boundaries are done. Check names, codes and households; closing loses no boundary.', by: 'Share households', byArea: 'by area', byBuildings: 'by buildings', share: '{percent} of it', code: 'Code',
    households: 'Households', residents: 'Residents', save: 'Save the pieces', left: '{n} missing', over: '{n} too many', fits: '{n} households, as before', buildings: '{n} in buildings', piece: 'Piece {n}', original: 'keeps the old code', residentsByHouseholds: 'Residents are shared like households.',
  },
  refused: {
    title: 'Nothing was changed', show: 'Show where', place: 'The place is marked on the map.', buildings: 'The line would cut {n} {n|building|buildings}', bend: 'Go round them', lift: 'Keep them whole, one level up', change: 'I draw again', again: 'Do it again', outer: 'Move the outer boundary all the same',
    staleTitle: 'Somebody changed the draft first; your step was not done', staleLead: 'This is what was done; the map shows the newest state. Look at it, then do it again.',
  },
  reason: {
    unknown_unit: 'This grid is gone; somebody may just have changed it.', unknown_edge: 'This boundary was just changed; please click it again.', unknown_vertex: 'This point is gone; please click it again.', code_taken: 'Another grid has this code.',
    bad_line: 'The line is too short, or crosses itself. Please draw it again.', crosses: 'The new line would cross another boundary. Go round it, or do it in two steps.', too_tight: 'There is no room for the line here. Keep farther from the boundary beside it.',
    sweeps_over: 'The new line passes over another boundary and would cover another grid.', vanishes: '{units} would have no ground left. To do away with it, use Merge.', falls_apart: '{units} would fall into pieces. Please take another course.',
    outer_limit: 'This is the outer boundary; it cannot be moved here.', not_cut: 'The line does not cut the grid. Begin and end it outside.', not_neighbours: 'These grids do not touch; they cannot be merged.', levels_differ: 'These grids are not of one level.',
    bad_parent: 'There is no such parent, or it is of a wrong level.', has_children: 'It has grids below it; deal with those first.', no_ground: 'There is no gap, overlap or ground to deal with here.', buildings_cut: 'The line would cut buildings: {units}.',
    draft_submitted: 'This draft was submitted; return it to edit it again.', draft_approved: 'This draft was approved; return it to edit it again.', draft_closed: 'This draft was published or discarded.', draft_not_editable: 'This draft cannot be edited now.', draft_busy: 'The draft is being worked on; please try again in a moment.',
    nothing_changes: 'There is nothing to save.', nothing_to_undo: 'There is nothing to undo.', nothing_to_redo: 'There is nothing to redo.',
  },
  news: { title: 'News in this draft', line: '{author}: {what}', undone: '{author}: {what} (undone)', dismiss: 'All right' },
  done: {
    reshape: 'Boundary reshaped', move_vertex: 'Point moved', insert_vertex: 'Point added', delete_vertex: 'Point removed', split: 'Split into {n}', merge: 'Merged', transfer: 'Ground transferred', absorb: 'Gap filled', add_unit: 'Created', carve: 'Created', remove_unit: 'Grid removed',
    recode: 'Code changed', reparent: 'Moved', attributes: 'Saved', compose: 'Group saved', dissolve: 'Group dissolved', undo: 'Undone', redo: 'Done again', area: 'No gap, no overlap; the total area is unchanged.', levels: 'The boundary of {levels} moved with it.',
  },
  type: {
    reshape: 'Reshape', move_vertex: 'Move point', insert_vertex: 'Add point', delete_vertex: 'Remove point', split: 'Split', merge: 'Merge', transfer: 'Transfer', absorb: 'Fill gap', recode: 'Change code',
    reparent: 'Change parent', attributes: 'Change figures', compose: 'Group', add_unit: 'Add grid', remove_unit: 'Remove grid', carve: 'Carve zone', import: 'Import', fit: 'Fit',
  },
  history: { none: 'No changes yet', noneHint: 'Every step is noted here; you can always go back.', start: 'As it began', undone: 'undone', here: 'You are here', walkBack: 'Go back to this step', walkOn: 'Go forward to this step' },
  changes: {
    none: 'Exactly as the grids in force', noneHint: 'After an edit, every unit that differs is listed here.', compare: 'Before and after', impact: 'Impact', removedShort: 'removed',
  },
  compare: { swipe: 'Swipe', beside: 'Side by side', moved: '{area} moved', title: 'Before and after', before: 'Now', after: 'After', slide: 'Drag the line to left or right', back: 'Back to the draft', none: 'No changes' },
  kind: { split: 'Split', merged: 'Merged', recoded: 'New code', added: 'Added', removed: 'Removed', reshaped: 'Reshaped', redrawn: 'Points moved' },
  field: { name: 'name', parent: 'parent', households: 'households', residents: 'residents', attributes: { management_grid: 'management grid', management_grid_name: 'name of the management grid', duty_grid: 'responsibility grid', duty_grid_name: 'name of the responsibility grid' } },
  step: {
    edit: 'Edit', submit: 'Submit', approve: 'Approve', publish: 'Publish', submitLead: 'A colleague reviews it. It cannot be edited again unless it is returned.', approveLead: 'You have checked boundaries, codes and impact.',
    returnLead: 'Say what is to be changed; the editors will see it.', submitReason: 'Remark', reasonHint: 'at least three characters', give: 'Submit for review', agree: 'Approve', giveBack: 'Return', submitted: 'Submitted', approved: 'Approved', returned: 'Returned',
    waiting: '{name} submitted it on {date}; it waits for a colleague.', waitingYou: '{name} submitted it on {date}; please review it.', ownEdit: 'You edited it, so somebody else must approve.', approvedBy: '{name} approved it; it can be published.', returnedBy: '{name} returned it: {reason}',
    publishedAs: 'Published as edition {number}.', discarded: 'The draft was discarded.', reopen: 'Open again', rebase: 'Catch up', behind: 'Edition {number} was published; this draft still stands on edition {base}.', rebased: 'Now based on the newest edition', review: 'To review', needApproval: 'This network asks for a colleague’s approval before publishing.',
  },
  conflict: {
    title: 'The draft and edition {number} both changed {n} {n|unit|units}', lead: 'Both boundaries are on the map. Agree which holds: undo the steps in this draft, or draw them again to fit, then publish.', ours: 'in the draft', theirs: 'in edition {number}', line: 'draft: {ours}; newest edition: {theirs}',
    kind: { added: 'added', changed: 'changed', removed: 'removed', unchanged: 'not changed' },
  },
  publish: {
    title: 'Publish', when: 'In force from', now: 'At once', monday: 'Next Monday, 0:00', other: 'Date and time', at: 'In force from {date}', zone: 'city time', submit: 'Publish', impactFirst: 'Please read the impact before publishing.', readImpact: 'Open the impact preview',
    future: 'It takes effect by itself; nothing more to do. Until then answers come from the old grids.', done: 'Edition {number} is published, in force from {date}',
  },
  impact: {
    title: 'Impact of publishing', back: 'Back to the draft', print: 'Print', made: 'made {date}', draft: 'Draft: {title}', from: 'In force: edition {number}', none: 'No person, case or point is affected.', loading: 'Computing the impact…',
    dossier: 'Download for the file', number: 'Number', what: 'What', showAll: 'List all {n}', unseen: '{n} more are not listed: outside your territory, or too many.', buildingsList: '{n} {n|building changes|buildings change} their grid', save: 'Download table', openCases: 'Open cases', ofThem: '{n} of them overdue', points: 'Points', buildings: 'Buildings', people: 'People', ground: 'Ground that changes hands', estimated: 'Households and residents are shares of ground (≈): these buildings have none on record.',
    vacant: '{n} new {n|grid has|grids have} nobody yet', vacantHint: 'Publish for a later day, and before it name somebody on the page of the grid; else cases here will have no owner.', transfers: 'What goes where', fromUnit: 'Before', toUnit: 'After', loads: 'Work of each person: before → after', person: 'Person', unitsOf: 'Grids',
    indicators: 'Figures that will jump', period: 'Reports from {from} to {to}, counted anew on the new boundaries', periodSince: 'Reports since {from}, counted anew on the new boundaries', sameLoads: 'The work of {n} more stays as it is.', sameFigures: 'The figures of {n} more stay as they are.', casesBefore: 'Reports before', casesAfter: 'Reports after', rateBefore: 'Rectified before', rateAfter: 'Rectified after', cases: '{n} open {n|case changes|cases change} their grid', pointsList: '{n} {n|point changes|points change} their grid',
  },
  issue: { none: 'No gaps, no overlaps', noneHint: 'Editing makes none; what an import left is listed here.', title: 'Gaps and overlaps' },
  announce: { selected: '{name} selected', picked: '{n} {n|grid|grids} picked', points: '{n} {n|point|points} drawn', edge: 'Boundary between {left} and {right}', point: 'Point {at} of {n}' },
  key: {
    undo: 'Undo', redo: 'Redo', finish: 'Done', remove: 'Remove point', arrows: 'Move the point or the cross', point: 'Click at the cross', nextEdge: 'Next boundary of the grid', lastEdge: 'Boundary before', nextPoint: 'Next point of the boundary', lastPoint: 'Point before',
  },
}
