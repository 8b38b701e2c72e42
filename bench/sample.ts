/** A paragraph such as a city daily prints: Han text, quotation marks, figures, a Latin word. */
export const paragraph =
  '去年以来，全市在城市社区推行“邻里议事”办法，先后建起1,280个议事点，其中老旧院落占42.5%。议事会由楼栋长牵头，' +
  '大事开会商量——小事当场办结；居民还可以通过APP提出意见……“有话好好说，难事一起办”，成了不少院落的约定。'

/** The same over and over, to a number of characters. */
export const textOf = (characters: number) =>
  paragraph.repeat(Math.ceil(characters / paragraph.length)).slice(0, characters)
