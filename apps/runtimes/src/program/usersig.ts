import { kit } from "./layered/kit.js"
import { same, type Step } from "./Step.js"

/** Signing and checking, which need no service. */
export const usersig: ReadonlyArray<Step> = [
  {
    package: kit.packages.usersig,
    does: "signs and verifies",
    run: async ({ account, sdkAppId, secretKey }) => {
      const userSig = kit.sign({ sdkAppId, secretKey, userId: account, expire: 600 })
      same("verified", kit.verify(userSig, { sdkAppId, secretKey, userId: account }).ok, true)
      same("decoded", kit.decode(userSig).userId, account)
      const other = kit.verify(userSig, { sdkAppId, secretKey: secretKey.replace(/^./, "0"), userId: account })
      same("verified with another key", other.ok, false)
    }
  }
]
