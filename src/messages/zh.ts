type NoticeName =
  | 'noDraft'
  | 'draftChanged'
  | 'draftGone'
  | 'draftStopped'
  | 'draftHidden'
  | 'figure'
  | 'noFigures'
  | 'noDoubts'
  | 'elsewhere'
  | 'noWayBack'
  | 'noWayForth'
  | 'place'
  | 'noPlaces'
  | 'cjkWidth'
  | 'namesPainted'
  | 'namesPlain'
  | 'unsureMarked'
  | 'unsurePlain'
  | 'notPicking'
  | 'picked'
  | 'noSuchPlace'
  | 'copied'
  | 'settings'
  | 'fixed'
  | 'tooManyKeys'
  | 'unfixed'
  | 'unkept'
  | 'nothingToUndo'
  | 'byHand'
  | 'hit'
  | 'noKey'
  | 'badDate'
  | 'marked'
  | 'noMark'
  | 'lastArticle'
  | 'firstArticle'
  | 'lastIssue'
  | 'firstIssue'
  | 'difference'
  | 'lastHit'
  | 'firstHit'
  | 'round'
  | 'noSearch'
  | 'noSum'
  | 'notWithin'
  | 'noIssue'
  | 'otherIssue'
  | 'noEntities'
  | 'noName'
  | 'noWord'
  | 'unknownName'
  | 'noArticle'
  | 'unread'
  | 'rebuilt'
  | 'arrived'
  | 'nothingToCopy'
  | 'noFilter'
  | 'noneFiltered'
  | 'noSource'
  | 'restricted'
  | 'noCommand'
  | 'nearCommand'
  | 'typedAtOnce'
  | 'needsKey'
  | 'noPaste'
  | 'gone'
  | 'mouseOn'
  | 'mouseOff'
  | 'tooLong'
  | 'noEditor'
  | 'noViewer'
  | 'nothingToCollect'
  | 'collected'
  | 'remarked'
  | 'needsRow'
  | 'needsText'
  | 'searchSaved'
  | 'forgotten'
  | 'needsName'
  | 'noneSaved'
  | 'written'
  | 'needsFile'
  | 'unfinished'
  | 'occupied'
  | 'noForm'
  | 'badName'
  | 'noHits'
  | 'noPattern'
  | 'noCollection'
  | 'noOther'
  | 'noneToLink'
  | 'badQuery'
  | 'needsSet'
  | 'needsPhrase'
  | 'needsQuery'
  | 'noStudy'
  | 'noChoice'
  | 'noPeriod'
  | 'notSearched'

const KINDS: Record<string, string> = {
  person: '人物',
  org: '机构',
  place: '地名',
  work: '作品',
  practice: '做法',
  figure: '数字',
  meant: '所查',
}

/** Everything the program says to its users, in Chinese. `en.ts` holds the same in English. */
export const zh = {
  language: 'zh' as 'zh' | 'en',
  weekdays: ['日', '一', '二', '三', '四', '五', '六'],
  weekday: (day: string) => `周${day}`,
  articles: (count: number) => `${count}篇`,
  page: (page: number) => `${page}版`,
  pageHeading: (page: number, articles: number) => `${page}版  ${articles}篇`,
  month: (month: string) => `${Number(month.slice(0, 4))}年${Number(month.slice(5))}月`,
  extent: (issues: number, articles: number) => `${issues}期 ${articles}篇`,
  percent: (percent: number) => `${percent}%`,
  doubtsIn: (articles: number) => `${articles} 篇里  把握`,
  /** Titles of what lies over the article. */
  views: {
    page: '来历',
    source: '原文行',
    concordance: '索引行',
    time: '时间',
    company: '搭配',
    links: '关联',
    difference: '差异',
    firstUse: '最早与转载',
    collection: '收集',
    check: '稿子',
    figures: '数字',
    doubts: '存疑',
    archive: '档案',
  },
  undated: '日期不详',
  inferred: '推定',
  kinds: { article: '', photo: '图', notice: '启' } as Record<string, string>,
  reading: '正在读取语料……',
  empty: (path: string) =>
    `${path} 里没有可读的文章（.txt、.md、.jsonl、.pdf、.html、.xml、.docx、.odt，或它们的 .gz、.zip、.tar、.warc）。放进文件，这里就会出现；打开别处：lbx-tui 文件夹`,
  tooSmall: (columns: number, rows: number) => `窗口太小（${columns}×${rows}），请拉大`,
  helpTitle: '按键',
  helpEdge: '有 - 的在这里用不上',
  /** What keys do while a line is typed: Enter, by what it is typed for, and others. */
  typing: {
    enter: {
      search: '到结果',
      within: '查找',
      filter: '筛选',
      command: '执行',
      help: '只留这些',
      place: '前往',
      fix: '更正',
    },
    choose: '选择',
    earlier: '查过的',
    giveUp: '放弃',
  },
  details: '详情',
  noSuchCommand: '没有这样的命令',
  commandsTitle: '命令',
  filesTitle: '文件',
  groups: {
    move: '移动',
    panes: '各栏',
    reading: '读报',
    search: '查找与名字',
    study: '研究',
    places: '来路与记号',
    copying: '选取与复制',
    program: '其他',
  },
  short: {
    down: '移动',
    enter: '阅读',
    search: '查找',
    nextPane: '换栏',
    help: '按键',
    quit: '退出',
    nextArticle: '下一篇',
    leave: '返回',
    card: '来历',
    source: '原文行',
    copySelection: '复制',
    copyWithCitation: '带出处复制',
    edit: '编辑',
    nextHit: '下一处',
    select: '选取',
    filter: '筛选',
    sort: '排法',
    readAll: '全读',
  } as Partial<Record<string, string>>,
  actions: {
    doubts: '存疑的地方，最可疑的在前',
    check: '对稿：与档案不合的地方（:check 文件）',
    down: '下移',
    up: '上移',
    halfPageDown: '下半屏',
    halfPageUp: '上半屏',
    pageDown: '下一屏',
    pageUp: '上一屏',
    readOn: '接着读：下一屏，到了末尾就是下一篇',
    first: '到开头，或第几行',
    last: '到末尾，或第几行',
    screenTop: '到屏幕上端',
    screenMiddle: '到屏幕中间',
    screenBottom: '到屏幕下端',
    scrollTop: '把这一行滚到上端',
    scrollMiddle: '把这一行滚到中间',
    scrollBottom: '把这一行滚到下端',
    toRight: '到右栏',
    toLeft: '到左栏；在目录上就合起这一期',
    nextPane: '下一栏',
    previousPane: '上一栏',
    enter: '展开，阅读，看名字的来历，接着读',
    leave: '返回',
    nextArticle: '下一篇',
    previousArticle: '上一篇',
    nextPage: '下一版',
    previousPage: '上一版',
    nextIssue: '下一期（更早）',
    previousIssue: '上一期（更新）',
    inItsIssue: '在它那一期里看',
    foldAll: '合上各期',
    unfoldAll: '展开各期',
    nextWord: '下一个词',
    previousWord: '上一个词',
    wordEnd: '词尾',
    lineStart: '行首',
    lineEnd: '行尾',
    nextParagraph: '下一段',
    previousParagraph: '上一段',
    search: '查找：边打边出结果',
    nextHit: '下一处',
    previousHit: '上一处',
    searchWithin: '只在这一篇里找',
    filter: '筛选目录',
    searchWord: '查找这个词',
    card: '看这个名字、这个词的来历',
    figures: '这件事的各个数字：:figures 小区党支部',
    wholeNames: '右栏：本篇的名字，或全部合计的',
    paintNames: '正文里的名字着色，再按取消',
    markUnsure: '标出识别时没有把握的字，再按取消',
    concordance: '索引行：所指的词、名字、查询的每一处，按词对齐',
    time: '时间：逐年、逐月、逐期有多少；:time 甲; 乙 几条线并看',
    company: '搭配：常与什么词同现；名字则与谁同见',
    links: '关联：两个名字同见于哪些文章、哪些句子，不同见则经谁相连；:links 甲; 乙',
    difference: '差异：与其余的（:against 另一组）比，哪些词多',
    firstUse: '最早在哪里出现，后来怎样；文章则看转载',
    sort: '换一种排法：日期、左、右、来源；年、月、期；词、字',
    readAll: '全部都读，或只抽样',
    against: '并看另一组：:against 查询',
    back: '回到刚才的地方',
    forth: '再往前',
    setMark: '在这里做记号',
    places: '在记号和去过的地方里找',
    toMark: '到记号',
    select: '选字',
    selectLines: '选行',
    selectParagraph: '选段',
    characterLeft: '左移一字',
    characterRight: '右移一字',
    copy: '复制这一段、这一句',
    copySelection: '复制所选',
    copyWithCitation: '连同出处复制',
    pickAlso: '（pick）多取几样：取下这一样，Enter 一并印出',
    collect: '收入：这一篇、这一段、这个名字、这一行；:collect 名称',
    collection: '看收集里有什么；:collection 名称',
    note: '给收集里的这一条写注：:note 话',
    tag: '给它贴标签：:tag 甲 乙',
    save: '记下这一组的查询，报纸之上列出新到几篇：:save 名称',
    forget: '不再记着：:forget 名称',
    write: '写进文件：眼前的这一组或这张表；:w 文件',
    source: '看这一段的原文行',
    edit: '先按 gs，再按 e：在编辑器里打开原文',
    command: '命令：日期、行号、每个动作的名字',
    help: '看按键',
    plain: '只留正文，用终端自己的选取',
    fix: '更正认错的地方',
    unfix: '撤销最后一条更正',
    redraw: '重画',
    suspend: '暂时回到命令行',
    mouse: '开关鼠标',
    quit: '返回；在目录上就离开',
    leaveProgram: '离开',
  },
  notices: {
    noDoubts: () => '没有存疑的地方',
    noDraft: () => ':check 后面写稿子的文件名',
    draftChanged: (path: string) => `${path} 在磁盘上改过了，列出的是改之前的；:check 重新核对`,
    draftGone: (path: string) => `${path} 已不在那里，列出的是原来那份的；:check 文件 另核一份`,
    draftStopped: (count: string) => `没有查完：太长或不合太多，列出的是前面的 ${count} 处`,
    draftHidden: (line: string) => `稿子第 ${line} 行起都在没有结尾的注释或代码里，没有查`,
    elsewhere: (action: string) => `在这里用不上：${action}`,
    noWayBack: () => '前面没有去过的地方了',
    noWayForth: () => '后面没有去过的地方了',
    place: (which: string) => `去过的第 ${which} 处，'/ 从中找`,
    notPicking: () => '这个键在 lbx-tui pick 里用',
    picked: (count: string) => `已取 ${count} 样，Enter 一并印出`,
    cjkWidth: () =>
      'GNU screen 按两格算“”…，窗口多半画一格，会错行：Ctrl-a :cjkwidth off，或设 ambiguous = "avoid"',
    namesPainted: () => '正文里的名字按类着色，再按一次取消',
    namesPlain: () => '正文里的名字不着色了',
    unsureMarked: () => '识别时没有把握的字已标出，再按一次取消',
    unsurePlain: () => '没有把握的字不标了',
    noPlaces: () => '还没有记号和去过的地方：m 加一个字母做记号',
    noSuchPlace: (text: string) => `没有标题像“${text}”的记号或去过的地方`,
    copied: (text: string) => `已复制：${text}`,
    settings: (mistake: string) => mistake,
    fixed: () => '已更正，正在重读这个文件',
    tooManyKeys: () => '一下子按得太多，没来得及做的都不做了；要贴文字，先按 /',
    unfixed: (what: string) => `已撤销：${what}`,
    unkept: (why: string) => why,
    nothingToUndo: () => '没有更正可撤销',
    byHand: () => 'corrections.toml 末尾是手写的，请在那里改',
    figure: (which: string) => `第 ${which} 个数字`,
    noFigures: (thing: string) => `没有说到“${thing}”的数字`,
    difference: (which: string) => `稿子与档案不合的第 ${which} 处`,
    hit: (which: string) => `这一篇里的第 ${which} 处`,
    typedAtOnce: () => '要查找，先按 /，再打字',
    noKey: (key: string) => `${key} 在这里没有作用，按 ? 看按键`,
    badDate: (date: string) => `看不懂日期 ${date}，日期要像 2022-08 或 2022-08-03 这样写`,
    marked: (name: string) => `已做记号 ${name}`,
    noMark: (name: string) => `没有记号 ${name}，用 m${name} 做`,
    lastArticle: () => '这是最后一篇',
    firstArticle: () => '这是第一篇',
    lastIssue: () => '这是最早的一期',
    firstIssue: () => '这是最新的一期',
    lastHit: () => '这是最后一个结果',
    firstHit: () => '这是第一个结果',
    round: () => '已转到另一头',
    noSearch: () => '还没有查找，按 / 开始',
    noSum: () => '这里没有别的可列',
    notWithin: (text: string) => `这一篇里没有“${text}”`,
    noIssue: (date: string) => `${date} 及以前没有报纸`,
    otherIssue: (date: string) => `没有 ${date} 的报纸，这是此前最近的一期`,
    noEntities: () => '这里没有人物、机构、数字可列',
    noName: () => '这里不是名字；按 K 查这个词，按 * 查找它',
    noWord: () => '这里没有词',
    unknownName: (name: string) => `语料里没有名叫“${name}”的`,
    noArticle: () => '这里不是文章',
    nothingToCopy: () => '没有可复制的',
    noFilter: () => '查找结果请用 / 改查询来缩小',
    noneFiltered: (text: string) => `没有标题或日期含“${text}”`,
    noSource: () => '这个文件不能按行看（在压缩包里，或已不在）',
    restricted: () => '受限模式下不能做',
    nearCommand: (name: string) => `没有这个命令，相近的是 :${name}`,
    noCommand: (name: string) => `没有命令“${name}”，按 Tab 看有哪些`,
    needsKey: (name: string) => `:${name} 后面要写一个字母，如 :${name} a`,
    noPaste: () => '粘贴的文字没有地方放；先按 /',
    gone: () => '这一篇已不在语料里',
    mouseOn: () => '鼠标已开',
    mouseOff: () => '鼠标已关，可以用终端自己的选取',
    tooLong: () => '太长，终端不收；请用 :plain 选取',
    unread: (what: string) => `没有读成：${what}；缘由见 lbx-tui doctor`,
    arrived: (count: string) => `${count} 篇新到`,
    rebuilt: () => '索引坏了，正在重建',
    noHits: (line: string) => `“${line}”只说了哪些文章，没有写要看的词`,
    noPattern: (line: string) => `“${line}”：这里不能用正则表达式，请用 :against 给另一组`,
    noCollection: (name: string) => `没有“${name}”这个收集`,
    noOther: (name: string) => `“${name}”与谁？请写 :links ${name}; 另一个名字`,
    noneToLink: () => '关联是两个名字之间的：停在名字上再按，或写 :links 甲; 乙',
    badQuery: (line: string) => `看不懂“${line}”，请按 / 试一试`,
    needsSet: () => '这里没有可看的；请写 :concordance 词',
    needsPhrase: () => '这里没有句子；请选取，或写 :first-use 词句',
    needsQuery: (name: string) => `:${name} 后面要写查询`,
    noStudy: () => '先按 gk、gt、gc、gb、gd 或 gf',
    noChoice: (choices: string) => `可写：${choices}`,
    noPeriod: () => '这一行没有文章',
    notSearched: (line: string) => `“${line}”不能查找`,
    nothingToCollect: () => '这里没有可收的',
    collected: (what: string) => `收入${what}`,
    remarked: (name: string) => `已写进“${name}”`,
    needsRow: () => '先用 ga 打开收集，停在要写的那一条上',
    needsText: (action: string) => `:${action} 后面要写内容；:${action}! 清空`,
    searchSaved: (name: string) => `已记下查询“${name}”`,
    forgotten: (name: string) => `不再记着查询“${name}”`,
    needsName: (action: string) => `:${action} 后面要写名称`,
    noneSaved: (name: string) => `没有记下叫“${name}”的查询`,
    written: (what: string) => `写好：${what}`,
    needsFile: () => '请写文件名，如 :w 结果.csv',
    unfinished: () => '还没有读完，读完再写',
    occupied: (path: string) => `${path} 已在那里，没有写；:w! 覆盖`,
    noForm: (path: string) =>
      `${path}：文件名末尾请用 .csv .json .jsonl .md .txt；文章还可用 .ris .bib .csl.json .gbt`,
    badName: (name: string) => `“${name}”不能作名称`,
    noEditor: (command: string) => `编辑器 ${command} 没能启动，请检查 $EDITOR`,
    noViewer: () => '打开这个文件的程序没能启动，请检查 $LBX_VIEWER',
  } as Record<NoticeName, (what: string) => string>,
  usageOf: '用法：',
  usage:
    '用法：lbx-tui [选项] [查询]\n      lbx-tui 命令 [选项] [路径…]\n\n打开语料，在终端里读报；或做下面的一件事。\n',
  settings: {
    mistake: (line: number, what: string, count: number) =>
      `config.toml${line > 0 ? ` 第 ${line} 行` : ''}：${what}${count > 1 ? `（共 ${count} 处）` : ''}`,
    mistakes: {
      syntax: (what: string) => `“${what}”不合 TOML 写法，没有用上，请改正`,
      unknown: (what: string, wanted: string) => `没有“${what}”这一项，可写 ${wanted}`,
      repeated: (what: string) => `“${what}”前面已经写过，请删去一处`,
      badValue: (what: string, wanted: string) => `“${what}”不能是这个值，可写 ${wanted}`,
      badKey: (what: string) => `“${what}”不是键，写法如 j、gg、Ctrl-d、F1`,
      clash: (what: string, other: string) => `“${what}”与“${other}”的键分不开，请换一个`,
      unreadable: (what: string) => `${what} 不能读，请检查权限`,
    } as Record<string, (what: string, more: string) => string>,
  },
  fixes: {
    title: '哪里认错了',
    choices: {
      none: '不是名字',
      person: '是人名',
      org: '是机构',
      place: '是地名',
      belongs: '属于（写出全名）…',
      office: '职务应当是…',
      text: '这几个字应当是…',
      split: '这一段起另是一篇',
      drop: '这一段不是正文',
      join: '与前一篇是同一篇',
      head: '标题应当是…',
      byline: '作者应当是…',
      date: '日期应当是…',
      kind: '类别应当是（article、photo、notice）…',
    } as Record<string, string>,
    unchanged: (count: number) => `另有 ${count} 项不变`,
    noChange: '没有什么会变',
    keep: 'Enter 照此更正（记在 corrections.toml，:unfix 撤销），Esc 作罢',
    problems: {
      notAFolder: '语料是单个文件，没有地方记更正',
      inCluster: '集群里不能更正：请在写入时的那个文件夹里更正，再用 index --to 写一次',
      packed: '文件在压缩包里，或已不在，不能更正',
      nothingToDo: '在这里做不了：请把光标移到要改的那一段',
      unfit: '与文件对不上，没有更正',
      otherForm: 'corrections.toml 里的写法接不上新的一条，请把更正都写成 [[correction]]',
    } as Record<string, string>,
  },
  /** Why something was not written. */
  unkept: {
    readOnly: (path: string) => `没有写成：${path} 写不进去，请检查权限`,
    full: (path: string) => `没有写成：磁盘已满，写不了 ${path}`,
    busy: (path: string) => `没有写成：别的程序正占着 ${path}，请稍后再试`,
    unwritable: (path: string) => `没有写成：写不了 ${path}，请检查它所在的文件夹`,
    damaged: (path: string) => `以前记下的已损坏，另存为 ${path}`,
    broken: (where: string) => `没有改动，请先改正 ${where}`,
  } as Record<string, (what: string) => string>,
  /** What is said beside something, and what stands between the parts of a list. */
  aside: (text: string) => `（${text}）`,
  comma: '，',
  contexts: {
    list: '目录',
    article: '正文',
    entities: '右栏',
    page: '来历',
    source: '原文行',
    fix: '更正',
    doubts: '存疑',
    visual: '选取时',
    study: '研究时',
    help: '按键说明',
    plain: '只留正文时',
    check: '对稿',
    figures: '数字',
  },
  /** What the archive says of a draft. */
  draft: {
    degrees: { error: '错', doubt: '疑', note: '注' },
    kinds: {
      'person-name': '人名',
      office: '职务',
      'outdated-office': '过时',
      organisation: '机构',
      figure: '数字',
      unit: '单位',
      practice: '做法',
      steps: '步骤',
      quotation: '引文',
      namesake: '认错人',
    },
    writtenSo: (name: string, times: number, typed: string, typedTimes: number) =>
      `档案里写作“${name}” ${times} 次，“${typed}” ${typedTimes} 次`,
    outdated: (name: string, office: string, last: string, newer: string, since: string) =>
      `${name} ${last} 还是${office}，${since} 起是${newer}`,
    heldByAnother: (office: string, holder: string, date: string | null, name: string, own: string | null) =>
      `${date ?? '档案里'} ${office}是${holder}；${name}${own === null ? '在档案里只是署名' : `是${own}`}`,
    toldOfAnother: (name: string, title: string, date: string | null, office: string) =>
      `说这件事的一篇${date === null ? '' : `（${date}）`}里，${name} 是${title}；${office}可能是同名的另一人`,
    toldOf: (name: string, date: string | null, typed: string) =>
      `说这件事的一篇${date === null ? '' : `（${date}）`}里是${name}，不是${typed}`,
    otherOffice: (name: string, own: string, date: string | null, office: string) =>
      `档案里 ${name} 是${own}${date === null ? '' : `（${date}）`}，没有说过是${office}`,
    calledSo: (name: string, times: number, typed: string) => `档案里有“${name}” ${times} 次，没有“${typed}”`,
    standsSo: (name: string, typed: string) => `说这件事的一篇里写作“${name}”，没有“${typed}”`,
    standsHere: (name: string, typed: string) => `说这件事的那一句里是“${name}”，不是“${typed}”`,
    otherFigure: (value: string, typed: string, date: string | null) =>
      `${date ?? '档案里'} 是 ${value}，这里是 ${typed}`,
    otherUnit: (value: string, typed: string, date: string | null) =>
      `${date ?? '档案里'} 的单位是 ${value}，这里是 ${typed}`,
    formerValue: (typed: string, newer: string, date: string | null) =>
      `${typed} 是以前的数，${date ?? '档案里'} 已是 ${newer}`,
    formerOffice: (told: string, date: string | null) => `${date ?? '档案里'} 写的是“${told}”`,
    formerState: (told: string, date: string | null) => `这是以前的情形，${date ?? '档案里'} 写的是“${told}”`,
    quotedOtherwise: (text: string) => `档案里的原话是“${text}”`,
    schemeCalled: (name: string) => `档案里叫“${name}”`,
    stepsLeftOut: (count: number, missing: string) => `档案里有 ${count} 项，这里少了：${missing}`,
    noSuchItem: (item: string) => `说这件事的一篇里没有“${item}”这一项`,
    otherOrder: (items: string) => `档案里的先后是：${items}`,
    otherOrdinal: (ordinal: string, of: number) => `档案里的 ${of} 项中，这是${ordinal}`,
    fewerThanSaid: (count: number, named: number) => `这里说有 ${count} 项，只列出 ${named} 项`,
    otherThanSaid: (count: number, named: number) => `这里说有 ${count} 项，列出的是 ${named} 项`,
    verbatim: (headline: string, date: string | null) => `与 ${date ?? '未注明日期'}《${headline}》一字不差`,
    ignore: (text: string) => `不再问“${text}”`,
    proposal: (text: string) => `可改为：${text}`,
    summary: (errors: number, doubts: number, notes: number) =>
      `错 ${errors} 处，疑 ${doubts} 处，注 ${notes} 处`,
    before: (summary: string) => `改前 ${summary}`,
    stopped: (path: string, count: number) =>
      `稿子 ${path}：太长或不合太多，查出 ${count} 处就停了，后面的没有再查；分开来查`,
    hiddenFrom: (path: string, line: number) =>
      `稿子 ${path}：第 ${line} 行起都在没有结尾的注释或代码里，没有查；在它该完的地方写上结尾`,
    none: '没有与档案不合的地方',
    nothingThen: (day: string) => `--as-of：${day} 以前（含当日）没有文章，请写晚些的日期`,
    empty: (path: string) => `稿子 ${path}：没有要查的文字`,
    usage: 'check：要一个稿子的文件名，或用 - 从标准输入读',
    missing: (path: string) => `稿子 ${path}：没有这个文件，请检查路径`,
    unreadable: (path: string) => `稿子 ${path}：读不了，请检查权限，要的是普通文件；管道请用 -`,
    ignoreUnreadable: (path: string) => `--ignore ${path}：读不了，要的是 UTF-8 的小文件`,
    large: (path: string, most: number) => `稿子 ${path}：太大，最多 ${most} MiB，请分开来查`,
    notText: (path: string, byte: number, encoding: string | null) =>
      `稿子 ${path}：第 ${byte} 字节起不是 UTF-8，${encoding ? `请先转码（iconv -f ${encoding} -t utf-8）` : '那里的字是坏的'}`,
    binary: (path: string) => `稿子 ${path}：不是文字，请先转换（pandoc -t plain ${path} | lbx-tui check -）`,
  },
  /** What keys do where something is to be picked. */
  picking: {
    enter: '选定',
    pickAlso: '多取几样',
    copy: '只要文字',
    copySelection: '选定',
    copyWithCitation: '连同出处',
  } as Partial<Record<string, string>>,
  pickedSoFar: (count: number) => `已取 ${count} 样`,
  doIt: '执行',
  nextOne: '下一处',
  mendIt: '更正',
  plainHint: 'j/k 滚动  其他键返回',
  tidying: '整理索引',
  verbs: {
    find: '找文章：词、"短语"、-排除、a OR b、人:、日:、/正则/，拼音、同音、错一字也行',
    who: '某人的职务、同见的人、文章，按姓名或职务查；都不是的，列出处',
    what: '某机构、地名、作品、做法；别的词列出用例',
    figures: '某物的各个数字，按日期',
    kwic: '查询的每一处，对齐成行',
    trend: '各年、各月、各期有多少篇、多少处；几个词用 ; 隔开',
    collocates: '左右常有哪些词（搭配）',
    links: '两个名字同见于哪些文章、哪些句子；不同见，则经谁相连',
    keyness: '一组文章的用词与另一组或其余的有何不同',
    reuse: '一句话最早见于何时，后来怎么说；一篇文章（写它的编号）还登在哪里',
    check: '拿稿子和档案对：人名、职务、机构、数字、单位、做法、步骤、引文（稿子的文件名，或 -）',
    lsp: '语言服务器（标准输入输出）：边写边对，悬停、补全、跳转、更正',
    mcp: '给助手用的工具（MCP，标准输入输出）：find、article、who、what、figures、timeline、check、cite，只读',
    open: '到一个地址（--json 里的 lbx:…）、一条出处或文章编号所指的地方；不在终端里就印出 文件:行',
    stats: '语料有多少东西',
    pick: '打开界面选一样东西，印出来：引文、带职务的名字、数字、所选文字',
    completions: '印出 bash、zsh 或 fish 的补全脚本',
    manual: '印出手册页：lbx-tui manual | man -l -',
    doctor: '检查 Node、终端、字宽、语言、索引',
    export: '把查询的全部文章带走（--as 选格式）；写路径，就把文件里的版面变成文章',
    collection: '收集：add 名称 文章编号…，list，show 名称，remove 名称 [编号…]',
    save: '记下一个查询：save 名称 查询；不写就列出来',
    new: '记下的查询里，上次看过以后新来的文章；没有就什么也不印，退出 1',
    index: '建立或更新语料的索引，说里面有什么；可以放进定时任务',
    'check-pages': '不用索引，读一遍文件，报告读到了什么、哪些没有把握',
  },
  options: {
    format: 'pick 印什么：auto 看选了什么，text 只印文字，citation 连同出处',
    restricted: '不启动别的程序，也不写人指定的文件',
    number: '最多列出几个',
    since: '从这天起，如 2022-08',
    until: '到这天为止',
    index: '索引放在哪个文件夹，不写就放在缓存里',
    vimgrep: '印成 文件:行:列:文字，给编辑器的 quickfix',
    sort: '按左文、右文（近的三个字）、日期或出处排',
    against: '另一组文章：查询，或 2022、2021-03..2021-05 这样的时段',
    by: '按年、月还是期',
    span: '左右各看几个词或字，不写就是 5',
    unit: '数词还是数字',
    count: '数每一处，还是数有它的文章',
    sample: '文章多于几篇就抽样，不写就是 2000',
    seed: '抽样的种子：同一个数抽出同一些文章，不写就是 1',
    all: '不抽样，全都读',
    corpus:
      '语料所在的文件夹（也可用环境变量 LBX_CORPUS）、建好的索引，或 opensearch://主机:9200/名字；写几次就当作一个语料；不写就打开随程序附带的',
    lang: '界面语言：zh 或 en，不写就看系统设置',
    ambiguous: '“ ” — … 这类字符占几格：auto 问终端，1 或 2；avoid 换成不会两样的字符画，复制的仍是原文',
    json: '印成 JSON（export 不写格式就是它）',
    markdown: '印成 Markdown',
    as: '带走成什么：文章，或引文（csl、ris、bibtex、gbt7714）；text 写进文件夹就一文一件',
    output: '写到这个文件（--as=text：文件夹），已有的不覆盖',
    force: '已有的文件也覆盖；整个收集也删',
    note: '收集时附的注',
    tag: '标签，用逗号分开',
    paragraph: '只收第几段',
    remove: '不再记这个查询',
    'as-of': '按这一天以前的档案来查',
    ignore: '不必再问的写在这个文件里，一行一条；不写就是稿子旁边的 .lbx-ignore',
    sarif: '印成 SARIF，给 CI',
    csv: '印成 CSV',
    doubtful: '列出识别没有把握的文章，最没把握的在前',
    to: '建一份只读的索引，或写进 OpenSearch 集群，供别人用 -C 打开',
    encoding: '文件的编码，不写就逐个辨认',
    limit: '一个文本最大多少 MiB，不写时一页 16，PDF 等 64，.jsonl 不限',
    help: '显示这份说明',
    version: '显示版本',
  },
  skipped: {
    binary: '不是文本',
    empty: '没有文字',
    unreadable: '读不了',
    large: '超过大小限制',
    broken: '内容有误',
    otherForm: '同一版另有更好的文件',
    noText: '这一页没有文字层，是图片；先做文字识别',
    noCharacters: '字体没有说明是什么字',
    noArticle: '看不出哪里是文章',
    packed: '压缩包里的压缩包，或读不了的压缩包，先解开',
    oldForm: '旧格式，先转换',
    locked: '需要密码',
    noFile: '不是普通文件',
    link: '链接指向语料之外；设置 links = true 可跟随',
    names: '只存文字，没有找人名',
    correction: '更正不再合用',
    noDay: '只略去日期，日历上没有这一天',
    crowded: '这一天的文章太多',
  },
  skippedFile: (file: string, why: string, detail: string) =>
    `跳过 ${file}：${why}${detail ? `（${detail}）` : ''}`,
  progress: (percent: number, files: string, articles: number, speed: string, left: string) =>
    `${percent}%  ${files} 个文件  ${articles} 篇  ${speed} MB/s  还需 ${left}`,
  sending: (percent: number, articles: string, left: string) =>
    `${percent}%  写入 ${articles} 篇  还需 ${left}`,
  report: (files: number, issues: number, articles: number, span: string, doubtful: number) =>
    `${files} 个文件，${issues} 期，${articles} 篇文章；${span}；没把握的 ${doubtful} 篇`,
  /** 文件里的字不是它该是的字。 */
  characters: {
    folded: (count: number, files: number) =>
      `${count} 个部首和兼容汉字按所代的汉字读和查，在 ${files} 个文件里`,
    undecoded: (file: string, count: number) => `${file}：${count} 个字符解不出来`,
    privateUse: (where: string, count: number) => `${where}：${count} 个字只有原版的字体认得，显示为 ⠿`,
    more: (count: number) => `还有 ${count} 处`,
  },
  doubts: {
    noHeadline: '没有印出标题',
    looseHeadline: '标题与正文不大相干',
    softStart: '开头不明显',
    openEnd: '末句没完',
    long: '段落很多，或许不止一篇',
    healed: '跨栏接起',
  },
  unfit: (where: string, operation: string) => `更正 ${where}（${operation}）与文件已不相符，没有施行`,
  /** 索引没有跟上语料的缘由。 */
  hindrances: {
    refused: '索引写不进去',
    full: '索引的磁盘满了',
    gone: '语料不在了或空了',
    forbidden: '语料无权读',
    mistaken: '语料说明有误',
    busy: '另一个程序占着索引',
    noLocks: '索引的磁盘不能加锁',
    failing: '索引的磁盘读写出错',
    unfit: '索引不能用',
    unfinished: '索引没有写完',
    tooMany: '语料太多',
    badAddress: '集群的地址不对',
    unreachable: '连不上集群',
    untrusted: '集群的证书不可信',
    noCertificate: '证书读不了',
    denied: '集群不让进',
    noIndex: '集群里没有这个索引',
    oldMapping: '集群里的索引版本不同',
    notWritten: '集群里的索引没有写完',
    slow: '集群没有按时回答',
    overloaded: '集群忙不过来',
    clusterFull: '集群的磁盘满了',
    clusterFails: '集群出错',
    otherWriter: '另一个程序正在写集群',
    waiting: '另一个程序正在建索引，等它做完；若它已停住，请结束它',
    changing: '文件一直在变，答案可能已旧',
    old: '这一篇的文件已改动，正在重读',
    asItWas: (why: string) => `${why}；按上次的索引回答，可能已旧`,
    onScreen: (why: string, path: string) => `${why}，所示可能已旧，请看 ${path}`,
  },
  unread: (count: number) => `${count} 处没有读成`,
  nothingThere: (text: string) => `“${text}”：没有这样的地址、出处或文章编号，请用 find 再找`,
  clusterWritten: (named: string, put: number, removed: number) =>
    `${named}：写入 ${put} 条，删去 ${removed} 条，用 -C 打开`,
  indexMade: (path: string, articles: number) => `${path}：${articles} 篇，用 -C 打开`,
  nothingRead: (paths: string) => `没有读到文章，请检查 ${paths}`,
  citation: (paper: string | null, date: string, page: number | null, headline: string) =>
    `${paper ? `《${paper}》` : ''}${date}${page === null ? '' : ` ${page}版`}《${headline}》`,
  results: (total: number, shown: number, isOpen: boolean) =>
    isOpen
      ? `${shown} 篇以上`
      : total > shown && shown > 0
        ? `共 ${total} 篇，列出前 ${shown} 篇`
        : total > 0
          ? `${total} 篇`
          : '没有找到',
  noneExact: '没有一字不差的',
  /** Above results that were only nearly meant. */
  nearly: (forgiven: [typed: string, meant: string][]) =>
    `相近的${forgiven.length > 0 ? '：' : ''}${forgiven.map(([typed, meant]) => `“${typed}”按“${meant}”`).join('、')}`,
  places: (count: number) => `${count}处`,
  bySound: (shown: number) => `按读音 ${shown} 篇`,
  /** Whose names their pane lists. */
  namesOf: {
    times: '次/篇',
    inArticles: '篇',
    beside: (name: string) => `与${name}同见`,
    article: '本篇',
    several: (articles: number) => `${articles} 篇合计`,
  },
  stillIndexing: '索引还没建完，结果不全',
  triedPattern: ['表达式逐篇试过，没有合的', '字、标点要与原文一样'],
  searchHint: '查找',
  recent: '查过的（Up 取回）',
  /** 不是文本的文件，原文要用别的程序看。 */
  noLines: (page: number | undefined) =>
    `这个文件不是一行行的文本${page === undefined ? '' : `，看第 ${page} 页`}；e 打开它`,
  searching: '正在找……',
  tried: ['原样、拼音、同音字都找过', '差一个字的、简称、其中几个词也找过', '换个词试试'],
  indexing: (percent: number) => `建索引 ${percent}%`,
  skippedArticles: (count: number) => `正则表达式在 ${count} 篇文章里算得太久，已跳过`,
  found: (total: number, shown: number) => `共 ${total} 篇符合，列出 ${shown} 篇`,
  meant: (typed: string, meant: string) => `“${typed}”按“${meant}”找到`,
  nothingFoundBut: (asked: string, command: string) => `没有找到 ${asked}，是不是要 lbx-tui ${command}？`,
  nothingFound: (what: string) => `没有找到 ${what}`,
  allShort: (least: number) => `没有够得上门槛的词（G² 从 ${least} 起），请把范围放大，或用 --unit=character`,
  differs: '数字不一',
  said: (thing: string) => `没有就叫“${thing}”的；说到它的句子里有这些数：`,
  collections: {
    usual: '收集',
    /** What was put into which. */
    into: (name: string, what: string) => `“${name}”：${what}`,
    paragraph: (number: number, text: string) => `第 ${number} 段 ${text}`,
    usage: 'collection 之后写：add 名称 文章编号…，list，show 名称，或 remove 名称 [编号…]',
    badName: (name: string) => `“${name}”不能作名称：用字母、汉字、数字，最多 60 个`,
    none: (name: string) => `没有“${name}”这个收集；collection list 列出已有的`,
    noneYet: '还没有收集；写 collection add 名称 文章编号，或在界面里按 a',
    noArticle: (id: string) => `没有编号为 ${id} 的文章；find --json 列出编号`,
    noParagraph: (id: string, paragraph: number) => `${id} 没有第 ${paragraph} 段`,
    added: (count: number, name: string) => `${count} 条收入“${name}”`,
    entries: (count: number) => `${count} 条`,
    removed: (count: number, name: string) => `从“${name}”去掉 ${count} 条`,
    needsForce: (name: string) => `要删掉整个“${name}”，请加 --force`,
    foreign: (count: number) => `${count} 行不是收集的条目，留着没动`,
  },
  searches: {
    none: (name: string) => `没有记下叫“${name}”的查询；save 列出已有的`,
    noneYet: '还没有记下查询；写 lbx-tui save 名称 查询',
    needsQuery: (name: string) => `“${name}”要查什么？写作 lbx-tui save ${name} 查询`,
    saved: (name: string, total: number) => `记下“${name}”，现有 ${total} 篇`,
    fresh: (count: number, total: number) => `新 ${count} 篇，共 ${total} 篇`,
    counts: (fresh: number, total: number) => (fresh > 0 ? `新 ${fresh} · ${total} 篇` : `${total} 篇`),
    unasked: '这个查询现在查不了',
  },
  /** 研究一组文章的几种看法。 */
  study: {
    needsTwo: 'links 之后写两个名字或查询，各一个词；带空格的加引号，或用 --against',
    through: (names: string) => `没有文章同时提到两者，经：${names}`,
    noHits: (line: string) => `“${line}”只说了哪些文章，没有写要看的词；请加一个词`,
    noPattern: (line: string) => `“${line}”：这里不能用正则表达式；请写词（keyness 加了 --against 就可以）`,
    noRest: '这就是全部文章，没有其余的可比；请加 --against',
    reading: (done: number, all: number) => `已读 ${done}/${all} 篇`,
    sampled: (size: number, total: number, seed: number) => `共 ${total} 篇，抽读 ${size} 篇，种子 ${seed}`,
    written: (total: number, path: string) => `${total} 篇写入 ${path}`,
    whole: (total: number) => `共 ${total} 篇`,
    earliest: (shown: number, total: number) => `共 ${total} 篇，最早的 ${shown} 篇`,
    hits: (hits: number) => `${hits} 处`,
    dispersion: (dp: string, normalised: string) =>
      `分布的偏差 DP ${dp}，标准化 ${normalised}（0 最匀，1 最偏）`,
    company: (hits: number, within: number, words: number, span: number) =>
      `${hits} 处，左右各 ${span} 以内共 ${within}（W），全部 ${words}（N）`,
    sizes: (a: number, b: number) => `a 共 ${a}，b 共 ${b}`,
    trendColumns: ['时段', '篇', '处', '字数', '每万字', '95% 区间'],
    collocateColumns: ['词', '左', '右', 'O', 'E', 'logDice', 'G²', 'MI', 't', 'Log Ratio'],
    phraseColumns: ['说法', '处', '篇'],
    differs: (one: string, a: number, other: string, b: number) => `a：${one}，共 ${a}；b：${other}，共 ${b}`,
    rest: '其余的',
    reuseColumns: ['日期', '相同', '文字'],
    keyColumns: ['词', 'a', 'b', 'G²', 'Log Ratio'],
    companionColumns: ['名字', '类', 'O', '篇', 'E', 'G²', 'Log Ratio'],
    gap: '没有报纸',
    /** Fields of a query that the explorer writes itself. */
    fields: {
      ...{ person: '人', org: '机构', place: '地', work: '作品', practice: '做法' },
      ...{ date: '日', issue: '期', collection: '集' },
    } as Record<string, string>,
    nothing: '没有',
    /** What is said instead where a view has no rows. */
    nothingIn: {
      concordance: '没有找到',
      company: '没有比偶然更常同现的',
      difference: '没有差得明显的词',
      firstUse: '没有哪篇说过相近的话',
      collection: '还没有收集：停在文章、段落、名字或一行上，按 a 收入',
    } as Partial<Record<string, string>>,
    begun: '正在读',
    choices: {
      ...{ date: '按日期', left: '按左边', right: '按右边', source: '按来源' },
      ...{
        year: '逐年',
        month: '逐月',
        issue: '逐期',
        word: '词',
        character: '字',
        use: '按次',
        article: '按篇',
        added: '按收入先后',
        phrase: '说法',
        matrix: '互见',
        together: '同句在先',
      },
    },
  },
  statistics: (
    files: number,
    issues: number,
    articles: number,
    characters: number,
    span: string,
    doubtful: number,
  ) =>
    `${files} 个文件，${issues} 期，${articles} 篇文章，${characters} 字；${span}；没把握的 ${doubtful} 篇`,
  entityCount: (entities: number, mentions: number) => `${entities} 个，提到 ${mentions} 次`,
  card: {
    uses: '用例',
    kinds: KINDS,
    /** Above several of a kind. */
    groups: KINDS,
    seen: (articles: number, mentions: number) => `${articles} 篇 ${mentions} 次`,
    forgiven: {
      sound: '按读音找到',
      homophone: '按同音字找到',
      slip: '差一个字',
      short: '按简称找到',
      within: '问的话里有这个名字',
      office: '按职务找到',
    } as Record<string, string>,
    within: '属于',
    runBy: '推行',
    people: '同见',
    organisations: '机构',
    years: '年份',
    newestOnly: '只列最新的，更早的数没有读',
    others: (names: string, count: number) => `还有 ${names}，加 -n ${count} 都列出来`,
    older: (name: string, day: string) => `${name}：文章太多，${day} 以前的没有看，加 --until 看`,
  },
  doctor: {
    locale: '语言环境',
    terminal: '终端',
    size: '窗口',
    widths: '字宽',
    corpus: '语料',
    index: '索引',
    characters: '字符',
    disk: '磁盘',
    oldNode: (version: string) => `太旧，请装 Node ${version} 以上`,
    cjkWidth: '按两格算“”…，外面的窗口若画一格就会错行：Ctrl-a :cjkwidth off，或设 ambiguous = "avoid"',
    noUtf8: '不是 UTF-8，汉字会乱；请设 LANG=zh_CN.UTF-8 或 C.UTF-8',
    dumb: '画不了界面；换一个终端，或设 TERM=xterm-256color',
    noTerminal: '输出不是终端',
    small: '太小，至少 60×8',
    shouldBe: (columns: number, ambiguous: number) =>
      `竖线应在第 ${columns + 1} 格；不是的话，加 --ambiguous=${ambiguous === 1 ? 2 : 1}`,
    noCorpus: '没有这个文件夹或文件，请用 -C 指定另一个',
    cluster: (named: string, articles: number, nodes: number | undefined, status: string | undefined) =>
      [named, `${articles} 篇`, nodes && `${nodes} 个节点`, status].filter(Boolean).join('  '),
    clusterHurt: '索引缺了一部分，请管集群的人看看哪个节点不在了',
    indexStates: {
      none: '还没有，第一次查时建',
      unreadable: '读不了',
      damaged: '已损坏',
      stale: '该更新了',
      fresh: '完好',
    },
    unread: '改正或挪走它，再问一次就会重读',
    indexAdvice: {
      unreadable: '格式旧或权限不够；下次查时重建，或删掉它',
      damaged: '下次查时重建，也可以删掉它',
      stale: '下次查时自动更新',
    },
    network: '在网络盘上，SQLite 的日志要本机的盘；请用 --index 换一个文件夹',
  },
  manual: {
    name: '名称',
    summary: '在终端里查中文报纸',
    synopsis: '用法',
    commands: '命令',
    options: '选项',
    keys: '按键',
    queries: '查询',
    queryRows: [
      ['甲 乙', '两个词都有'],
      ['"甲乙"', '连在一起'],
      ['-甲', '没有这个词'],
      ['甲 OR 乙', '有一个就行'],
      ['甲 NEAR/5 乙', '相距不过五个字'],
      ['人: 机构: 地: 作品: 做法:', '文章里说到的'],
      ['题: 记者: 版: 日: 类:', '标题、署名、版次、日期（2022-08..2023-04）、类别（photo）'],
      ['报: 期:', '一种报纸（写一部分名字就行）、一期的文章'],
      ['/正则/', '正则表达式，从新到旧'],
    ] as [string, string][],
    measures: '算式',
    measureRows: [
      ['O, f, N, W', '实际同现、词的总数、全部词数、命中左右之内的词数；抽样时都是抽到的文章里的'],
      ['E', 'W·f/N'],
      ['logDice', '14 + log2(2·O/(命中数 + f))；Rychlý 2008'],
      [
        'G²',
        '2·ΣO·ln(O/E)；搭配用四格（Dunning 1993），两组相比用两格（Rayson & Garside 2000）；只列 6.63 以上（p < 0.01）',
      ],
      ['MI', 'log2(O/E)；Church & Hanks 1990'],
      ['t', '(O − E)/√O；Church 等 1991'],
      ['Log Ratio', 'log2((a/A)/(b/B))，零记作 0.5；Hardie 2014；搭配里 a/A 是左右之内的，b/B 是其余的'],
      ['95%', '每万字：处/字数·10000；区间：Wilson 1927'],
      [
        'DP',
        '½·Σ|v − s|，v、s 是各时段占全部处数、字数的份额；标准化除以 1 − 最小的 s；Gries 2008，Lijffijt & Gries 2012',
      ],
    ] as [string, string][],
    status: '退出状态',
    statusRows: [
      ['0', '找到了'],
      ['1', '没有找到'],
      ['2', '用法不对'],
    ] as [string, string][],
    checkStatusRows: [
      ['0', '没有与档案不合的地方'],
      ['1', '有不合的地方'],
      ['2', '用法不对，或稿子读不了'],
    ] as [string, string][],
    environment: '环境变量',
    environmentRows: [
      ['LBX_CORPUS', '语料所在的文件夹'],
      ['XDG_CACHE_HOME', '索引和编译好的程序放在它下面的 lbx-tui 里'],
      ['XDG_CONFIG_HOME', '设置在它下面的 lbx-tui/config.toml'],
      ['XDG_STATE_HOME', '读到哪里、记号、查过的词在它下面的 lbx-tui 里'],
      ['EDITOR', '看原文行时 e 打开的编辑器'],
      ['LBX_VIEWER', '不是文本的文件 e 用它打开，如 zathura -P {page} {file}；没写就用系统的'],
      ['NO_COLOR', '不用颜色'],
    ] as [string, string][],
  },
  rebuilt: { damaged: '索引已损坏，正在重建', format: '索引是旧格式，正在重建' },
  queryMistakes: {
    openQuote: '引号没有配对',
    openPattern: '/ 没有配对',
    badPattern: '正则表达式写错了',
    badDate: '日期应写作 2022、2022-08、2022-08-03 或 2022-08..2023-04',
    turnedDates: '末一天比头一天早，请把早的写在前',
    badPage: '版次应是数字',
    badKind: '类别只有 article、photo、notice',
    empty: '没有写要找什么',
    lonely: '两边都要有词',
    onlyNot: '只有排除的词，还要写一个要找的',
    joinedPattern: '正则表达式不能用 OR、NEAR 相连，前面也不能加 -',
    tooLong: '查询最多 1000 个字，请缩短',
  },
  errors: {
    hindered: {
      refused: (folder: string) => `索引：${folder} 里写不进去，请用 --index 换一个文件夹`,
      full: (folder: string) => `索引：${folder} 所在的磁盘满了，请腾出空间，或用 --index 换一处`,
      noLocks: (folder: string) => `索引：${folder} 所在的磁盘不能加锁，请用 --index 换到本机的磁盘`,
      failing: (folder: string) => `索引：${folder} 所在的磁盘读写出错，请检查磁盘，或用 --index 换一处`,
      forbidden: (corpus: string) => `语料：${corpus} 无权读，请检查权限`,
      gone: (corpus: string) => `语料：${corpus} 不在了或空了，请检查磁盘是否已挂载`,
      mistaken: (where: string) => `语料说明有误：${where}，请改正后再试`,
      unfit: (path: string) => `索引：${path} 已损坏、版本不同或不是本程序建的，请用 lbx-tui index --to 重建`,
      unfinished: (path: string) => `索引：${path} 还在写或没有写完，请用 lbx-tui index --to 另存一份`,
      tooMany: (path: string) => `语料：-C 最多 256 个，多出 ${path} 起的这些`,
      badAddress: (named: string) =>
        `集群：看不懂 ${named}，请写作 opensearch://主机:9200/名字；用户和密码放在环境变量里`,
      unreachable: (named: string) => `集群：连不上 ${named}，请检查主机、端口和网络`,
      untrusted: (named: string) =>
        `集群：${named} 的证书不可信，请用 LBX_OPENSEARCH_CA 指定签发它的证书；不加密的写 opensearch+http://`,
      noCertificate: (path: string) =>
        `集群：${path} 不是证书或密钥，或不配另一个，请检查 LBX_OPENSEARCH_CA、CERT 和 KEY`,
      denied: (named: string) =>
        `集群：${named} 不让进，请检查 LBX_OPENSEARCH_USER 和 LBX_OPENSEARCH_PASSWORD`,
      noIndex: (named: string) => `集群：没有 ${named}，请先用 lbx-tui index --to 建`,
      oldMapping: (named: string) =>
        `集群：${named} 的版本不同或不是本程序建的，请用 lbx-tui index --to 另建一个名字`,
      notWritten: (named: string) => `集群：${named} 还没有写完，请再用一次 lbx-tui index --to`,
      slow: (named: string) => `集群：${named} 没有按时回答，请过一会儿再问`,
      overloaded: (named: string) => `集群：${named} 忙不过来，请过一会儿再试`,
      clusterFull: (named: string) => `集群：${named} 的磁盘满了，写不进去，请腾出空间再试`,
      clusterFails: (named: string) => `集群：${named} 出错，请看它的日志`,
      otherWriter: (named: string) => `集群：另一个程序正在写 ${named}，等它写完再试`,
      busy: (path: string) => `索引：另一个程序一直占着 ${path}，请看它是否停住了`,
    } as Record<string, (path: string) => string>,
    noFiles: (named: string) => `集群 ${named} 里没有文件可读；写进去用 index --to，问它用别的命令，如 stats`,
    oneCorpus: 'index --to：要一个文件夹，请用 -C 指定',
    noShell: (shells: string) => `completions：要写明哪种 shell：${shells}`,
    nothingAsked: (verb: string, example: string) => `${verb}：没有写要找什么，例如 lbx-tui ${example}`,
    turnedDays: (since: string, until: string) =>
      `--since ${since} 比 --until ${until} 晚，请把早的写在 --since`,
    badDay: (option: string, value: string) =>
      `选项 ${option}：看不懂日期“${value}”，日期要像 2022-08-03 这样写`,
    query: (mistake: string, at: number, what: string) =>
      `查询第 ${at} 个字${what ? `“${what}”` : ''}：${mistake}`,
    noCorpus: (path: string) => `语料 ${path}：没有这个文件夹或文件，请用 -C 指定另一个`,
    brokenProtocol: '收到的不是协议里的消息；lsp 和 mcp 由编辑器、助手来启动',
    noTerminal: 'pick：没有终端可画，请在终端里运行',
    mistypedVerb: (word: string, verb: string, query: string) =>
      `没有“${word}”这个命令，是 ${verb} 吗？要找这几个字，请写 lbx-tui find "${query}"`,
    notATerminal: '标准输入和输出都得是终端，请直接在终端里运行',
    dumbTerminal: 'TERM=dumb 的终端画不了界面，请换一个终端',
    badOption: (option: string, help: string) => `选项 ${option}：不认识，请看 ${help}`,
    optionElsewhere: (option: string, verbs: string) => `选项 ${option}：在这里用不上，它属于 ${verbs}`,
    notANumber: (option: string) => `选项 ${option}：要一个正整数`,
    badEncoding: (name: string) =>
      `选项 --encoding：不认识“${name}”，可用 utf-8、gb18030、big5、utf-16le、utf-16be`,
    oneForm: (flags: string) => `${flags} 只能选一个`,
    formsOfQueries: (path: string) =>
      `export：${path} 是文件，--as 和 --output 只用于查询；要整个文件夹，请写 -C ${path}`,
    occupied: (path: string) => `${path}：已有东西在那里，没有写；换个名字，或加 --force 覆盖文件`,
    lost: (why: string) => `输出写不出去（${why}），请腾出空间，或换一处写`,
    takesNone: (option: string) => `选项 ${option}：不带值，请单独写`,
    badValue: (option: string, value: string, choices: string) =>
      `选项 ${option}：不能是“${value}”，可选 ${choices}`,
    failed: (what: string) => `出错：${what}`,
  },
}

export type Messages = typeof zh
export type ActionName = keyof Messages['actions']
