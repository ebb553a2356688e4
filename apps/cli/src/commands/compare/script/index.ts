/** Everything that `tcchat compare` calls, and what it leaves alone. */
import type { OptionName, Scene } from "../Script.js"
import { accounts } from "./account.js"
import { conversations } from "./conversation.js"
import { follows } from "./follow.js"
import { groups } from "./group.js"
import { messages } from "./message.js"
import { moderations } from "./moderation.js"
import { relations } from "./relation.js"

export const scenes: ReadonlyArray<Scene> = [
  ...accounts,
  ...relations,
  ...follows,
  ...groups,
  ...messages,
  ...conversations,
  ...moderations
]

/** Emulated endpoints that are not called, and why. */
export const left: Readonly<Record<string, string>> = {
  "group.broadcastMessage": "it sends to all live groups of the app"
}

/** Options that no call can tell, and why. */
export const untold: Readonly<Partial<Record<OptionName, string>>> = {
  "undocumented.deleteMissingKeyword": "no call makes a library of cloud keywords, and those of the app are left alone",
  "console.maxAccounts": "it takes as many accounts as the app may have",
  "console.maxGroups": "it takes as many groups as the app may have",
  "console.profileFields": "the names are those of the app",
  "console.friendFields": "the names are those of the app",
  "console.groupFields": "the names are those of the app",
  "console.memberFields": "the names are those of the app",
  "console.groupRecallSeconds": "it takes as long as a message can be recalled",
  "console.historyDays": "it takes days",
  "console.moderationResults": "webhooks of the app do not come here"
}
