import type { Handler } from "../handler.js"
import { friendRequests } from "./addFriends.js"
import { blocklist } from "./blocklist.js"
import { friends } from "./friends.js"
import { lists } from "./lists.js"
import { pulls } from "./pullFriends.js"

export const relation: ReadonlyArray<Handler> = [...friendRequests, ...friends, ...pulls, ...blocklist, ...lists]
