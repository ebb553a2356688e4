/** The regions of the service and their domains. */

/** The two domains of a region. */
export interface Domains {
  readonly primary: string
  /** Fallback domain: reaches the same service when the primary domain cannot be reached. */
  readonly fallback: string
}

/**
 * The domains of every region. `mumbai` is no longer documented since 2024 and remains for the apps that are there.
 *
 * @see https://www.tencentcloud.com/document/product/1047/34620
 */
export const domains = {
  china: { primary: "console.tim.qq.com", fallback: "adminapi.my-imcloud.com" },
  singapore: { primary: "adminapisgp.im.qcloud.com", fallback: "adminapisgp.my-imcloud.com" },
  seoul: { primary: "adminapikr.im.qcloud.com", fallback: "adminapikr.my-imcloud.com" },
  tokyo: { primary: "adminapijpn.im.qcloud.com", fallback: "adminapijpn.my-imcloud.com" },
  frankfurt: { primary: "adminapiger.im.qcloud.com", fallback: "adminapiger.my-imcloud.com" },
  "silicon-valley": { primary: "adminapiusa.im.qcloud.com", fallback: "adminapiusa.my-imcloud.com" },
  jakarta: { primary: "adminapiidn.im.qcloud.com", fallback: "adminapiidn.my-imcloud.com" },
  mumbai: { primary: "adminapiind.im.qcloud.com", fallback: "adminapiind.my-imcloud.com" }
} as const satisfies Record<string, Domains>

/** A region. It is fixed when an app is created; other regions respond with 70016 or 70020. */
export type Region = keyof typeof domains

/** All regions, the default first. */
export const all = Object.keys(domains) as ReadonlyArray<Region>

/** Checks whether a value names a region. */
export const isRegion = (u: unknown): u is Region => typeof u === "string" && Object.hasOwn(domains, u)
