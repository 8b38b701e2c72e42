/** What stands behind a body whose office somebody has: 校长, 党组书记. */
export const OF_OFFICE =
  /^(?:党组|党委)?(?:原|前|常务)?副?(?:书记|主席|主任|.?长|秘书长|董事长|总经理|总裁|院士|教授|研究员|记者)/
