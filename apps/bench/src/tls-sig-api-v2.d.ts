/** The official package, which has no types. */
declare module "tls-sig-api-v2" {
  class Api {
    constructor(sdkAppId: number, secretKey: string)
    genUserSig(userId: string, expire: number): string
  }
  const official: { readonly Api: typeof Api }
  export default official
}
