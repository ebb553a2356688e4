/** The official package, which has no types. */
declare module "tls-sig-api-v2" {
  class Api {
    constructor(sdkAppId: number, secretKey: string)
    genSig(userId: string, expire: number, userBuf: Uint8Array | null): string
    genUserSig(userId: string, expire: number): string
    genPrivateMapKey(userId: string, expire: number, roomId: number, privileges: number): string
    genPrivateMapKeyWithStringRoomID(userId: string, expire: number, roomName: string, privileges: number): string
    /** The signature, in base64. */
    _hmacsha256(userId: string, time: number, expire: number, userBuf: string | null): string
  }
  const official: { readonly Api: typeof Api }
  export default official
}
