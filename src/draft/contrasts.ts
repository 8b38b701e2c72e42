/** Where two names differ in one of these they are names of two things: 东街小学, 西街小学; 市工会, 县工会. */
const CONTRASTS = [
  '东西南北中上下前后左右内外',
  '〇零一二两三四五六七八九十百千万亿',
  '省市县区州乡镇村',
  '大小老新多少',
  '男女',
  '年月日周天',
]

/** True for two characters each of which is another thing: 二, 三; 东, 西. */
export const areContrasts = (one: string, other: string): boolean =>
  one !== '' && other !== '' && CONTRASTS.some((set) => set.includes(one) && set.includes(other))
