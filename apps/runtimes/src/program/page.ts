/** The program for a page, which may not have the secret key unless it is explicitly allowed. */
import type { ClientOptions } from "./Kit.js"
import { kit } from "./layered/kit.js"
import { neutral } from "./neutral.js"
import { type Outcome, rejection, same, type Step, type Surroundings, take } from "./Step.js"

/** Stands for a request to a server, which holds the key. */
const withSigner = ({ secretKey, ...options }: Omit<Surroundings, "account">): ClientOptions => ({
  ...options,
  signer: (userId) => kit.sign({ sdkAppId: options.sdkAppId, secretKey, userId, expire: 600 })
})

const key: ReadonlyArray<Step> = [
  {
    package: kit.packages.core,
    does: "rejects a secret key in a window",
    run: async ({ account: _account, ...options }) => {
      const error = await rejection((async () => kit.open(options))())
      if (!kit.isChatError(error) || error._tag !== "OptionsError") throw error
      same("option", error.option, "secretKey")
      same("says why", error.expected?.includes("everyone who opens the page can read it"), true)
      same("says what to do", error.expected?.includes("pass a `signer`"), true)
      same("the key in the error", `${error.message}${error.stack}`.includes(options.secretKey), false)
    }
  },
  {
    package: kit.packages.core,
    does: "takes a secret key in a window from one who insists",
    run: async ({ account, ...options }) => {
      const client = kit.open({ ...options, exposeSecretKeyToBrowser: true })
      await client.deleteLists({ From_Account: account, GroupName: ["work"] })
      await client.close()
    }
  }
]

declare global {
  // A property of the window is declared with `var`.
  var program: (surroundings: Surroundings) => Promise<ReadonlyArray<Outcome>>
}

globalThis.program = (surroundings) => take([...neutral(withSigner), ...key], surroundings)
