/** Journals as processes leave them that have run something. */
import type { Reason } from "@tcchat/bulk/Journal"
import * as RunFolder from "@tcchat/bulk/RunFolder"
import * as SqliteJournal from "@tcchat/bulk/SqliteJournal"
import { createGroup } from "@tcchat/endpoints/group"
import * as Effect from "effect/Effect"

/** Makes a run that was stopped: 3 groups are made, 1 row has failed, 2 are in doubt, 4 are planned, and 1 was wrong. */
export const stoppedRun = (folder: string, name: string): Promise<RunFolder.Place> => {
  const place = RunFolder.placeOf(name, folder)
  const rows = Array.from({ length: 10 }, (_, index) => ({
    lane: "",
    id: index + 2,
    values: JSON.stringify([`group ${index}`, "Public"]),
    mark: 0
  }))
  const failed: Reason = { state: "failed", code: 10021, text: "group id has been used" }
  const doubt: Reason = { state: "doubt", code: undefined, text: "no complete response arrived in time" }
  const outcomes = [...Array.from({ length: 3 }, () => "done" as const), failed, doubt, doubt]
  const begun = outcomes.map((_, index) => ({ id: index + 1, at: 1, rows: [rows[index]!] }))
  return Effect.runPromise(
    Effect.gen(function* () {
      const journal = yield* SqliteJournal.at(place.journal).open
      yield* journal.define({
        endpoint: createGroup.name,
        set: {},
        owner: undefined,
        seed: 1,
        createdAt: 1_700_000_000_000,
        about: { input: "/data/groups.csv", sdkAppId: 1400000123, origin: "https://console.tim.qq.com" }
      })
      yield* journal.append(rows, [{ id: 12, reason: "wrong", row: "{}" }], {
        fields: ["Name", "Type"],
        last: 12,
        finished: true
      })
      yield* journal.record({ over: [], ended: [], begun })
      yield* journal.record({
        over: begun.map(({ id }) => id),
        ended: outcomes.map((outcome, index) => ({ row: rows[index]!, outcome })),
        begun: []
      })
      yield* journal.enter("stopped", true)
      return place
    }).pipe(Effect.scoped)
  )
}
