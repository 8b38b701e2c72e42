// Pages of an electronic paper, written after how such sites are laid out.

export interface EpaperArticle {
  kicker?: string
  headline: string
  subhead?: string
  author?: string
  paragraphs: string[]
}

/** How the templates of sites differ. */
export type Template =
  | 'elements'
  | 'comments'
  | 'properties'
  | 'headings'
  | 'signed'
  | 'rows'
  | 'ids'
  | 'classes'
  | 'levels'
  | 'lower levels'

const properties = ({ kicker = '', headline, subhead = '', author = '' }: EpaperArticle, prefix: string) => {
  const of = (name: string, value: string) => `<${prefix}${name}>${value}</${prefix}${name}>`
  return `<!--enpproperty ${of('date', '2023-04-22 23:59:59.0')}${of('author', author)}${of('title', headline)}${of('subtitle', subhead)}${of('introtitle', kicker)}/enpproperty-->`
}

const paragraphs = (article: EpaperArticle) =>
  article.paragraphs.map((text) => `<P>　　${text}</P>`).join('\n')

const heading = ({ kicker = '', headline, subhead = '' }: EpaperArticle) =>
  `<table><tr><td class="yt">${kicker}</td></tr><tr><td class="bt1"><strong>${headline}</strong></td></tr><tr><td>${subhead}</td></tr></table>`

const BODIES: Record<Template, (article: EpaperArticle) => string> = {
  elements: (article) =>
    `<founder-title>${article.headline}</founder-title><founder-author>${article.author ?? ''}</founder-author>` +
    `<div id=ozoom><founder-content>${paragraphs(article)}</founder-content></div>${properties(article, 'founder-')}`,
  comments: (article) =>
    `${heading(article)}${properties(article, '')}<div><!--enpcontent-->${paragraphs(article)}<!--/enpcontent--></div>`,
  properties: (article) =>
    `${properties(article, '')}<founder-content>${article.paragraphs.map((text) => `　　${text}`).join('<BR/><br>')}</founder-content>`,
  headings: (article) =>
    `<div class="article"><h3>${article.kicker ?? ''}</h3><h1>${article.headline}</h1><h2>${article.subhead ?? ''}</h2>` +
    `<h4>${article.author ?? ''}</h4><div id="ozoom">${paragraphs(article)}</div></div>`,
  signed: (article) =>
    `<div class="article"><h3>${article.kicker ?? ''}</h3><h1>${article.headline}</h1><h2>${article.subhead ?? ''}</h2><h4></h4>` +
    `<div id="ozoom"><p class="sec">${article.author ?? ''}<br>《河东日报》（2023年4月22日 第01版）</p>${paragraphs(article)}</div></div>`,
  rows: (article) =>
    `<table class="wz"><tr><td><table><tr valign=top><td class="hui12">${article.kicker ?? ''}</td></tr><tr valign=top><td><strong>${article.headline}</strong></td></tr>` +
    `<tr valign=top><td>${article.subhead ?? ''}</td></tr><tr valign=top><td>${article.author ?? ''}</td></tr></table><div id="ozoom">${paragraphs(article)}</div></td></tr></table>`,
  ids: (article) =>
    `<p id="PreTitle">${article.kicker ?? ''}</p><h2 id="Title">${article.headline}</h2><p id="SubTitle">${article.subhead ?? ''}</p>` +
    `<div class="attachment"></div><div id="ozoom"><founder-content>${paragraphs(article)}</founder-content></div>${properties({ ...article, headline: '', kicker: '', subhead: '' }, '')}`,
  classes: (article) =>
    `<div class="newsdetatit"><div class="intro">${article.kicker ?? ''}</div><h3>${article.headline}</h3><div class="sub">${article.subhead ?? ''}</div></div>` +
    `<!--enpproperty <author><p>${article.author ?? ''}</p></author>/enpproperty--><div class="newsdetatext">${paragraphs(article)}</div>`,
  levels: (article) =>
    `<h1>河东日报</h1><div class="main-content"><h3>${article.kicker ?? ''}</h3><h1>${article.headline}</h1><h3>${article.subhead ?? ''}</h3><h4>${article.author ?? ''}</h4>` +
    `<div id="news_content"><cms-content>${paragraphs(article)}</cms-content></div></div>`,
  'lower levels': (article) =>
    `<div class="content fl"><h3>${article.kicker ?? ''}</h3><h2>${article.headline}</h2><h4>${article.subhead ?? ''}</h4>` +
    `<!--enpproperty <author>${article.author ?? ''}</author>/enpproperty--><!--enpcontent--><!--enpcontent-->${paragraphs(article)}<!--/enpcontent--></div>`,
}

/** An article whose template says its headline nowhere. */
export const bareContentPage = (article: EpaperArticle) =>
  `<html><head><title>河东日报多媒体数字版</title></head><body><div id=ozoom>${paragraphs(article)}</div></body></html>`

export const contentPage = (article: EpaperArticle, template: Template, charset = 'utf-8') =>
  `<!DOCTYPE html><html><head><meta http-equiv=Content-Type content="text/html; charset=${charset}">
<title>河东日报多媒体数字版</title><script>var a = "<p>不是文章</p>"</script><style>p { color: red }</style></head>
<body><table><tr><td><a id=pageLink href=node_2.htm>第01版：要闻</a></td><td><a id=pageLink href=node_3.htm>第02版：社会</a></td></tr></table>
${BODIES[template](article)}
<p class="copy">版权所有 河东日报社</p></body></html>`

/** A page whose areas say what their articles are called, by numbers: a drawing without links. */
export const drawnPage = (number: number, name: string, articles: { id: number; title: string }[]) =>
  `<html><body><h3>第0${number}版：${name}</h3><svg>${articles
    .map(
      ({ id, title }) =>
        `<polygon class="area" points="0,0 9,0 9,9" title="${title}" data-contentid="${id}"></polygon>`,
    )
    .join('')}</svg></body></html>`

/** A page with the areas of its articles: as an image map, or as a drawing over the picture. */
export const nodePage = (number: number, name: string, files: string[], isDrawn = false, title = '题目') =>
  `<html><head><title>河东日报多媒体数字版</title></head><body>
<td class="bm">第0${number}版：${name}</td>
${
  isDrawn
    ? `<svg>${files.map((file, at) => `<a xlink:href="${file}"><polygon points="0,${at} 9,${at} 9,${at + 1}"/></a>`).join('')}</svg>`
    : `<MAP NAME="pagepicmap">${files.map((file, at) => `<Area coords="5,${at},228,${at},228,207" shape="polygon" href="${file}">`).join('')}</MAP><img src=../1.jpg USEMAP=#pagepicmap>`
}
<ul>${files.map((file) => `<li><a href=${file}><div>${title}</div></a></li>`).join('')}</ul>
<table><tr><td><a id=pageLink href=node_2.htm>第01版：要闻</a></td><td><a id=pageLink href=node_3.htm>第02版：社会</a></td></tr></table></body></html>`
