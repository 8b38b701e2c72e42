/** What may stand in a text over and over, one behind the other: each at one time or another took the square of the time. */
export const REPEATS: [name: string, unit: string][] = [
  ['offices', '市委书记'],
  ['names with offices', '市长林晓东'],
  ['names', '林晓东说，'],
  ['places in places', '山西省吕梁市离石区'],
  ['countries', '美国'],
  ['bodies', '吕梁市文联'],
  ['works', '《山乡》'],
  ['quotations', '“四议”'],
  ['open quotations', '“四'],
  ['schemes', '“四议”工作法'],
  ['schemes set going', '推行湿地认养，实施路长制'],
  ['shares', '各占5%，'],
  ['numbers and units', '1.3万元'],
  ['lists', '林晓东、'],
  ['lists of bodies', '市文联、'],
  ['brackets', '（甲）'],
  ['open brackets', '（'],
  ['dates', '2023年4月22日'],
  ['bylines', '本报记者 林晓东 '],
  ['leads', '本报讯（记者 林晓）'],
]

/** What may be pasted into a query so often. */
export const REPEATED_IN_QUERIES: [name: string, unit: string][] = [
  ['open quotations and lines', '“\n'],
  ['quotations', '"甲" '],
  ['words', '甲乙 '],
  ['choices', '甲乙 OR '],
  ['words close together', '甲乙 NEAR/5 '],
  ['signs', '-'],
  ['fields', '人:甲 '],
  ['expressions', '/甲/ '],
]
