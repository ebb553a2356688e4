import { Bucket } from "../src/internal/bucket.js"
import { assert, describe, it } from "@effect/vitest"
import * as FastCheck from "effect/FastCheck"

/** What happens to one request: milliseconds until its connection stands, until it arrives, and until its response is back. */
const request = FastCheck.record({
  connecting: FastCheck.constantFrom(0, 0, 0, 40, 400, 1500),
  there: FastCheck.integer({ min: 1, max: 90 }),
  back: FastCheck.integer({ min: 1, max: 90 }),
  responds: FastCheck.constantFrom(true, true, true, true, false),
  /** Milliseconds of quiet before somebody asks for it. */
  after: FastCheck.constantFrom(0, 0, 0, 0, 1, 30, 1300, 5000)
})

const mostInSecond = (arrivals: ReadonlyArray<number>): number => {
  const times = [...arrivals].sort((a, b) => a - b)
  let most = 0
  for (let first = 0, last = 0; last < times.length; last++) {
    while (times[last]! - times[first]! >= 1000) first++
    most = Math.max(most, last - first + 1)
  }
  return most
}

describe("Bucket", () => {
  it("lets the service see no more calls in any second than its size, whatever the latency", () => {
    FastCheck.assert(
      FastCheck.property(
        FastCheck.array(request, { minLength: 1, maxLength: 300 }),
        FastCheck.integer({ min: 1, max: 20 }),
        (requests, size) => {
          const bucket = new Bucket(size, 1050, 10_000)
          const arrivals: Array<number> = []
          const ends: Array<{ readonly at: number; readonly from: number; readonly responds: boolean }> = []
          const endUntil = (now: number) => {
            ends.sort((a, b) => a.at - b.at)
            for (let [end] = ends; end !== undefined && end.at <= now; [end] = ends) {
              ends.shift()
              bucket.ended(end.from, end.at, end.responds)
            }
          }
          let now = 0
          for (const { after, back, connecting, responds, there } of requests) {
            now += after
            for (endUntil(now); !bucket.take(now); endUntil(now)) {
              const next = bucket.next(0, now)
              assert.isAbove(next, now)
              assert.isAtMost(next, now + 1050)
              now = Math.min(next, ...ends.map(({ at }) => at))
            }
            bucket.started(now)
            const arrival = now + connecting + there
            arrivals.push(arrival)
            ends.push({ at: arrival + back, from: now, responds: responds })
          }
          assert.isAtMost(mostInSecond(arrivals), size)
        }
      ),
      { numRuns: 300 }
    )
  })

  it("keeps the full rate over open connections with a high latency", () => {
    for (const trip of [2, 40, 250]) {
      const bucket = new Bucket(200, 1050, 10_000)
      const ends: Array<readonly [from: number, at: number]> = []
      let now = 0
      for (let sent = 0; sent < 20_000; sent++) {
        while (!bucket.take(now)) {
          now = Math.min(bucket.next(0, now), ends[0]?.[1] ?? Number.POSITIVE_INFINITY)
          while (ends.length > 0 && ends[0]![1] <= now) bucket.ended(...ends.shift()!, true)
        }
        bucket.started(now)
        ends.push([now, now + trip])
      }
      assert.isAbove(20_000 / (now / 1000), 188, `${trip} ms`)
    }
  })

  it("accepts the end of a request that another client began, and more ends than tokens", () => {
    const bucket = new Bucket(1, 1000, 10_000)
    assert.isTrue(bucket.take(0))
    bucket.started(0)
    bucket.started(0)
    bucket.ended(0, 10, true)
    bucket.ended(0, 20, false)
    assert.isFalse(bucket.take(1000))
    assert.isTrue(bucket.take(1020))
  })
})
