/**
 * Signs, checks and reads UserSig and PrivateMapKey.
 *
 * @since 0.1.0
 */
export { decode } from "./decode.js"
export { type PrivateMapKeyOptions, signPrivateMapKey, userBuf, type UserBufOptions } from "./PrivateMapKey.js"
export { errorCode, type Reason, type VerifyResult } from "./Reason.js"
export { Privilege, type RoomOptions } from "./Room.js"
export { type AppOptions, sign, type SignOptions } from "./sign.js"
export { makeSigner, type Signer } from "./Signer.js"
export type { Expectation, Ticket, TicketOptions } from "./Ticket.js"
export { UserSigError } from "./UserSigError.js"
export { verify, type VerifyOptions } from "./verify.js"
