import { decode, sign, verify } from "@tcchat/usersig"
import { same, type Step } from "./Step.js"

/** Signing and checking, which need no service. */
export const usersig: ReadonlyArray<Step> = [
  {
    package: "@tcchat/usersig",
    does: "signs and verifies",
    run: async ({ account, sdkAppId, secretKey }) => {
      const userSig = sign({ sdkAppId, secretKey, userId: account, expire: 600 })
      same("verified", verify(userSig, { sdkAppId, secretKey, userId: account }).ok, true)
      same("decoded", decode(userSig).userId, account)
      const other = verify(userSig, { sdkAppId, secretKey: secretKey.replace(/^./, "0"), userId: account })
      same("verified with another key", other.ok, false)
    }
  }
]
