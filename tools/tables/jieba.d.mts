export function jiebaEntries(): { word: string; count: number; tag: string }[]
