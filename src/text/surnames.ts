/** The surnames of one character that nearly all Chinese names begin with, the most frequent first. */
export const SURNAMES = new Set(
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳齐沿梅莫庄辛管祝左涂谷祁时舒耿牟卜路詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解强柴华车冉房边辜吉饶刁瞿戚丘古米池滕晋苑邬臧畅宫来嵺苟全褚廉简娄盖符奚木穆党燕郎邸冀谈姬屠连郜晏栾郁商蒙计喻揭窦迟宇敖糜鄢冷卓花仇艾蓝都巩稽井练仲乐虞卞封竺冼原官衣楚佟栗匡宗应台巫鞠僧桑荆谌银扬明沙薄伏岑习宣车侣隆茅利蔺阚闫肖仝相么付代邝'.split(
    '',
  ),
)

/** Surnames of two characters. */
export const COMPOUND_SURNAMES = new Set(
  '欧阳 上官 司马 诸葛 司徒 东方 独孤 南宫 夏侯 皇甫 尉迟 公孙 慕容 令狐 宇文 轩辕 端木 百里 呼延 东郭 西门 澹台 公冶 宗政 濮阳 淳于 单于 太叔 申屠 仲孙 钟离 鲜于 闾丘 拓跋 完颜 纳兰'.split(
    ' ',
  ),
)

/**
 * How many characters of a text its surname takes, 0 where it begins with none.
 *
 * @example surnameLength('欧阳修') // 2
 */
export function surnameLength(text: string): number {
  if (COMPOUND_SURNAMES.has(text.slice(0, 2))) return 2
  return SURNAMES.has(text[0] ?? '') ? 1 : 0
}

/** The same at a place of a text, for scans: most characters are no surname, and one look says so. */
export function surnameAt(text: string, at: number): number {
  if (FIRST[text.charCodeAt(at)] !== 1) return 0
  return surnameLength(text.slice(at, at + 2))
}
const FIRST = new Uint8Array(0x10000)
for (const surname of [...SURNAMES, ...COMPOUND_SURNAMES]) FIRST[surname.charCodeAt(0)] = 1
