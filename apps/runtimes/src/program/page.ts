/** The program for a page, which may not have the secret key unless it is explicitly allowed. */
import { isChatError } from "@tcchat/core/ChatError"
import { deleteLists } from "@tcchat/endpoints/relation"
import { createChat } from "@tcchat/transport-fetch"
import { sign } from "@tcchat/usersig"
import type { Open } from "./calls.js"
import { neutral } from "./neutral.js"
import { type Outcome, rejection, same, type Step, type Surroundings, take } from "./Step.js"

/** Stands for a request to a server, which holds the key. */
const withSigner: Open = ({ admin, baseUrl, sdkAppId, secretKey }) =>
  createChat({ admin, baseUrl, sdkAppId, signer: (userId) => sign({ sdkAppId, secretKey, userId, expire: 600 }) })

const key: ReadonlyArray<Step> = [
  {
    package: "@tcchat/core",
    does: "rejects a secret key in a window",
    run: async ({ admin, baseUrl, sdkAppId, secretKey }) => {
      const error = await rejection((async () => createChat({ admin, baseUrl, sdkAppId, secretKey }))())
      if (!isChatError(error) || error._tag !== "OptionsError") throw error
      same("option", error.option, "secretKey")
      same("says why", error.expected.includes("everyone who opens the page can read it"), true)
      same("says what to do", error.expected.includes("pass a `signer`"), true)
      same("the key in the error", `${error.message}${error.stack}`.includes(secretKey), false)
    }
  },
  {
    package: "@tcchat/core",
    does: "takes a secret key in a window from one who insists",
    run: async ({ account, admin, baseUrl, sdkAppId, secretKey }) => {
      const chat = createChat({ admin, baseUrl, sdkAppId, secretKey, exposeSecretKeyToBrowser: true })
      await chat.call(deleteLists, { From_Account: account, GroupName: ["work"] })
      await chat.close()
    }
  }
]

declare global {
  // A property of the window is declared with `var`.
  var program: (surroundings: Surroundings) => Promise<ReadonlyArray<Outcome>>
}

globalThis.program = (surroundings) => take([...neutral(withSigner), ...key], surroundings)
