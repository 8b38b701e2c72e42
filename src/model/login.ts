/** Who one is to a cluster: the settings say it, and the environment where it says something else. */
export interface Login {
  user?: string
  password?: string
  /** Files: of whoever signed the cluster's certificate, a certificate of one's own, and its key. */
  ca?: string
  cert?: string
  key?: string
}
