import type * as Endpoint from "@tcchat/core/Endpoint"
import type { Shape } from "./shape.js"

/**
 * The fields that name what a call of a family writes to, the most specific one first. Parallel writes to one account or group
 * are rejected (30008), or end in any order.
 *
 * A message is written to the conversation with its receiver: by its sender, all messages of a shop would go one by one. Pushes
 * and keywords have no owner.
 */
const owners: Readonly<Record<string, ReadonlyArray<string>>> = {
  account: ["UserID"],
  community: ["GroupId"],
  conversation: ["From_Account"],
  follow: ["From_Account"],
  group: ["GroupId"],
  live: ["GroupId"],
  message: ["To_Account", "Operator_Account", "Report_Account"],
  moderation: [],
  mute: ["Set_Account"],
  officialAccount: ["Official_Account"],
  operation: [],
  profile: ["From_Account"],
  push: [],
  relation: ["From_Account"],
  robot: ["To_Account", "UserID", "Robot_Account"]
}

const others = ["From_Account", "GroupId"]

/** The field by which the rows of an endpoint are put into lanes, if there is one. */
export const ownerOf = ({ name }: Endpoint.Any, { arrays, fields }: Shape): string | undefined =>
  (owners[name.replace(/\..*$/s, "")] ?? others).find((field) => fields.has(field) && !arrays.has(field))
