// Texts of our own as print lines of columns.

export const WIDTH = 16

/** Print lines of paragraphs with an indent. */
export const setIn = (width: number, ...paragraphs: string[]): string[] =>
  paragraphs.flatMap((text) => `　　${text}`.match(new RegExp(`.{1,${width}}`, 'gu'))!)

export const BRIDGE = [
  '本报讯（记者 林晓）河东新区跨河大桥昨日合龙，两岸居民从此出门十分钟就能过河，再不用绕远路。',
  '大桥两年前动工，前后有三百多名工人轮班。桥面留出了自行车道，桥头还设了公交站和停车场。',
  '新区交通局说，接下来要铺装桥面、安装路灯，计划在国庆节前通车。',
]
export const LIBRARY = [
  '本报讯（记者 何雨）市图书馆昨天起延长开放时间，每周五和周六晚上开到九点半，方便上班的读者来借书还书。',
  '馆里还在一楼辟出自习区，摆了一百二十个座位，台灯和插座都是新换的。不少学生放学后背着书包就来了。',
]
export const MARKET = [
  '本报讯（记者 方圆）青石镇的早市上个月搬进了新棚，一百四十个摊位按菜、肉、豆腐和杂货分开，下雨天也不用再打伞。',
  '摊主们说，棚里的水电都通到了摊前，收摊以后冲一遍地就能回家，摊位费和原来一样。',
]
export const bridge = setIn(WIDTH, ...BRIDGE)
export const library = setIn(WIDTH, ...LIBRARY)
export const market = setIn(WIDTH, ...MARKET)
