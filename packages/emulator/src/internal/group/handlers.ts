import type { Handler } from "../handler.js"
import { attributes } from "./attributes.js"
import { counters } from "./counters.js"
import { creation } from "./creation.js"
import { extensions } from "./extensions.js"
import { history } from "./history.js"
import { importing } from "./importMessages.js"
import { memberInfos } from "./memberInfo.js"
import { members } from "./members.js"
import { mutes } from "./mutes.js"
import { profiles } from "./profiles.js"
import { receipts } from "./receipts.js"
import { sending } from "./sendMessage.js"

export const group: ReadonlyArray<Handler> = [
  ...creation,
  ...profiles,
  ...members,
  ...memberInfos,
  ...mutes,
  ...attributes,
  ...counters,
  ...sending,
  ...importing,
  ...history,
  ...receipts,
  ...extensions
]
