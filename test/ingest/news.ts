// Articles of our own words, and how they are set.

/** Text set in a column of `width` characters, paragraphs indented as print has it; a figure takes half a character. */
export function column(width: number, ...paragraphs: string[]): string[] {
  return paragraphs.flatMap((text) => {
    const lines: string[] = []
    let line = ''
    let room = width - 2
    for (const character of text) {
      const size = character < '\x80' ? 0.5 : 1
      if (room < size) {
        lines.push(line)
        line = ''
        room = width
      }
      line += character
      room -= size
    }
    return [...lines, line]
  })
}
export const bridge = [
  '本报讯（记者 林晓 周一平）3月 5日，河东新区跨河大桥合龙，两岸居民从此出门十分钟就能过河，再也不用绕远路了。',
  '大桥全长820米，两年前动工，前后有三百多名工人轮班。桥面留出了自行车道，桥头还设了公交站和停车场。',
  '新区交通局说，接下来要铺装桥面、安装路灯，计划在国庆节前通车。到那时，河东到河西的公交车将增开四条。',
]
export const library = [
  '本报讯（记者 何雨）市图书馆昨天起延长开放时间，每周五和周六晚上开到九点半，方便上班的读者来借书还书。',
  '馆里还在一楼辟出自习区，摆了一百二十个座位，台灯和插座都是新换的。不少学生放学后背着书包就来了。',
  '馆长说，试行三个月后再听一听读者的意见，看看周日要不要也照这样办，把图书馆办成市民的书房。',
]

export const orchard = [
  '本报讯（通讯员 苏禾）青石乡的梨花开了。连日来，乡里三千亩梨园游人不断，村民在自家院里摆出梨干、梨膏，半天就卖出去几十斤。',
  '“往年花开了没人看，果子熟了没人收。”梨农说，前年乡里修通了环山路，又请来技术员教大家疏花、套袋，去年的梨比往年大了一圈，价钱也高出两成。',
  '青石乡打算在山脚再建一座冷库，让梨子错开集中上市的日子。乡里还要办采摘节，请城里人秋天再来。',
]
export const clinic = [
  '本报讯（记者 方圆）东桥街道卫生站上周添了一台心电图机，居民在家门口就能做检查，结果传到市医院，半小时内有大夫回话。',
  '卫生站站长介绍，过去老人做一次心电图要换两趟公交车，来回得大半天。机器装好以后，头一周就有六十多人来查，其中三人及时转了院。',
  '街道说，年内还要给另外两个卫生站配上同样的机器，并请市医院的大夫每周来坐诊一天。',
]
export const news: [headline: string, text: string[]][] = [
  ['跨河大桥合龙 两岸十分钟可达', bridge],
  ['市图书馆周末开到九点半', library],
  ['三千亩梨园引来看花人', orchard],
  ['家门口做上心电图', clinic],
]
