const LINE_ENDS = /[\n\v\f\r\x85\u2028\u2029]/g

/** A text on one line, for what is read line by line: what would end one is a space. */
export const oneLine = (text: string): string => text.replace(LINE_ENDS, ' ')
