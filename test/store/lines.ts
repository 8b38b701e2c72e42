import type { Line } from './a-folder.ts'

/** Articles that depend on one another's names. */
export const LINES: Line[] = [
  { headline: '河东市市长林晓东讲话', text: '林晓东说，全市有46个项目。' },
  { headline: '大家谈', text: '大家谈到林晓东，也谈到周一平。' },
  { headline: '文化馆', text: '县文化馆馆长周一平说，有46个项目，推行“四查”工作法。', date: '2021-03-06' },
  { headline: '周一平来了', text: '周一平，好的。何雨芳获奖。', byline: '何雨芳' },
  { headline: '树林', text: '树林晓东风起，议事会开了。', date: '2020-01-01' },
  { headline: '路上', text: '有了路长制，村道没人管的日子过去了。', date: '2022-05-01' },
  { headline: '推行', text: '全县推行路长制，林晓东说好。', date: '2022-05-02' },
]
