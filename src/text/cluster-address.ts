const CLUSTER = /^opensearch(?:\+http)?:\/\//

/** True for what names an index of a cluster, and no folder or file. */
export const isCluster = (name: string): boolean => CLUSTER.test(name)
