/** The call that every client makes. */
import { sign } from "@tcchat/usersig"

export const app = { sdkAppId: 1400000000, admin: "administrator", secretKey: "not-a-real-key" }

export const payload = { From_Account: "alice", GroupName: ["work", "school"] }
export const body = JSON.stringify(payload)
export const headers = { "content-type": "application/json" }

export const userSig = sign({ ...app, userId: app.admin, expire: 86_400 })

/** With a UserSig of typical length. */
export const path = `/v4/sns/group_delete?sdkappid=${app.sdkAppId}&identifier=${app.admin}&usersig=${encodeURIComponent(userSig)}&random=1&contenttype=json`
