import type * as Endpoint from "@tcchat/core/Endpoint"
import { accounts } from "./families/accounts.js"
import { blocklist } from "./families/blocklist.js"
import { conversationGroups } from "./families/conversation/groups.js"
import { conversations } from "./families/conversation/lists.js"
import { conversationMarks } from "./families/conversation/marks.js"
import { follows } from "./families/follows.js"
import { friendRequests } from "./families/friendRequests.js"
import { friends } from "./families/friends.js"
import { friendsPulled } from "./families/friendsPulled.js"
import { attributes } from "./families/group/attributes.js"
import { counters } from "./families/group/counters.js"
import { creation } from "./families/group/creation.js"
import { extensions } from "./families/group/extensions.js"
import { history } from "./families/group/history.js"
import { importing } from "./families/group/importing.js"
import { memberInfos } from "./families/group/memberInfo.js"
import { members } from "./families/group/members.js"
import { mutes } from "./families/group/mutes.js"
import { profiles as groupProfiles } from "./families/group/profiles.js"
import { receipts } from "./families/group/receipts.js"
import { sending } from "./families/group/sending.js"
import { history as messageHistory } from "./families/message/history.js"
import { importing as messageImporting } from "./families/message/importing.js"
import { reading } from "./families/message/reading.js"
import { sending as messageSending } from "./families/message/sending.js"
import { globalMutes } from "./families/mute.js"
import { lists } from "./families/lists.js"
import { profiles } from "./families/profiles.js"
import type { Handler } from "./handler.js"
import { unemulated } from "./unemulated.js"

const emulated: ReadonlyArray<Handler> = [
  ...accounts,
  ...profiles,
  ...friendRequests,
  ...friends,
  ...friendsPulled,
  ...blocklist,
  ...lists,
  ...follows,
  ...creation,
  ...groupProfiles,
  ...members,
  ...memberInfos,
  ...mutes,
  ...attributes,
  ...counters,
  ...sending,
  ...importing,
  ...history,
  ...receipts,
  ...extensions,
  ...messageSending,
  ...messageImporting,
  ...messageHistory,
  ...reading,
  ...globalMutes,
  ...conversations,
  ...conversationGroups,
  ...conversationMarks
]

const others = unemulated(emulated)

const all: ReadonlyArray<Handler> = [...emulated, ...others]

const byPath = new Map(all.map((handler) => [handler.endpoint.path, handler]))

/** Finds the handler of a path without `v4/`. Names are case-sensitive, as they are for the service. */
export const handlerOf = (path: string): Handler | undefined => byPath.get(path)

/** Endpoints of which the emulator keeps what they are about. */
export const emulatedEndpoints: ReadonlyArray<Endpoint.Any> = emulated.map(({ endpoint }) => endpoint)

export const isEmulated = (endpoint: Endpoint.Any): boolean => emulatedEndpoints.includes(endpoint)

/** Endpoints whose requests are only checked. */
export const otherEndpoints: ReadonlyArray<Endpoint.Any> = others.map(({ endpoint }) => endpoint)

const endpoints = [...emulatedEndpoints, ...otherEndpoints]

/** Finds an endpoint by its name, or by its path with or without `v4/`. */
export const endpointNamed = (name: string): Endpoint.Any | undefined => {
  const path = name.replace(/^\/?(v4\/)?/, "")
  return endpoints.find((endpoint) => endpoint.name === name || endpoint.path === path)
}
