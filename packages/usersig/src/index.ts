/**
 * Signs, verifies and decodes UserSig and PrivateMapKey.
 *
 * @since 0.1.0
 */
export { decode, type Ticket } from "./decode.js"
export { makeSigner, type Signer } from "./makeSigner.js"
export {
  Privilege,
  type PrivateMapKeyOptions,
  type RoomOptions,
  signPrivateMapKey,
  userBuf,
  type UserBufOptions
} from "./privateMapKey.js"
export { errorCode, type Reason } from "./Reason.js"
export { type AppOptions, sign, type SignOptions, type TicketOptions } from "./sign.js"
export { UserSigError } from "./UserSigError.js"
export { type Expectation, verify, type VerifyOptions, type VerifyResult } from "./verify.js"
