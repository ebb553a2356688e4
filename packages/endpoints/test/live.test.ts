import { assert, describe, it } from "@effect/vitest"
import * as Schema from "effect/Schema"
import { addRobots, listAdmins, listOnlineMembers } from "../src/live.js"

describe("live groups", () => {
  it("may have no member online", () => {
    assert.deepStrictEqual(Schema.decodeUnknownSync(listOnlineMembers.success)({ NextTimestamp: 0 }), {
      NextTimestamp: 0
    })
  })

  it("list admins under a name with an underscore", () => {
    const admin = { Admin_Account: "id1", Avatar: "", NickName: "" }
    assert.deepStrictEqual(Schema.decodeUnknownSync(listAdmins.success)({ Admin_List: [admin] }).Admin_List, [admin])
  })

  it("accept robots with the group alone, as no page documents more", () => {
    assert.isTrue(Schema.is(addRobots.payload)({ GroupId: "stage" }))
    assert.isTrue(Schema.is(addRobots.payload)({ GroupId: "stage", Member_Account: ["robot1"] }))
  })
})
