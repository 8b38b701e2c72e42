const CLUSTER = /^opensearch(?:\+http)?:\/\//
/** Whatever stands before the host may be a password. */
const SECRET = /\/\/.*@/s

/** True for what names an index of a cluster, and no folder or file. */
export const isCluster = (name: string): boolean => CLUSTER.test(name)

/** An address as it may be shown: who wrote a password into it sees that something stood there. */
export const shownAddress = (name: string): string => name.replace(SECRET, '//…@')
