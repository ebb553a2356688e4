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
          const bucket = new Bucket(size, 1025, 10_000)
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
              assert.isAtMost(next, now + 1025)
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
      const bucket = new Bucket(200, 1025, 10_000)
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
      assert.isAbove(20_000 / (now / 1000), 193, `${trip} ms`)
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

  /** Takes all tokens that there are, and returns how many. */
  const takeAll = (bucket: Bucket, now: number): number => {
    let taken = 0
    while (bucket.take(now)) taken++
    return taken
  }

  it("returns a token one window after it was taken, if no request started with it", () => {
    const bucket = new Bucket(2, 1025, 10_000)
    assert.isTrue(bucket.take(0))
    assert.isTrue(bucket.take(10))
    assert.isFalse(bucket.take(10))
    assert.deepStrictEqual(
      [0, 1, 2, 3, 4].map((ahead) => bucket.next(ahead, 10)),
      [1025, 1035, 2050, 2060, 3075]
    )
    assert.isFalse(bucket.take(1024))
    assert.isTrue(bucket.take(1025))
    assert.isFalse(bucket.take(1034))
    assert.isTrue(bucket.take(1035))
  })

  it("returns the token of a request one window after its start and one second after its response", () => {
    for (const [response, back] of [
      [10, 1025],
      [25, 1025],
      [100, 1100],
      [3000, 4000]
    ] as const) {
      const bucket = new Bucket(1, 1025, 10_000)
      assert.strictEqual(bucket.next(0, 0), 0)
      assert.isTrue(bucket.start(0))
      assert.isFalse(bucket.start(0))
      assert.deepStrictEqual([bucket.next(0, 5), bucket.next(1, 5)], [1005, 2030])
      bucket.ended(0, response, true)
      assert.strictEqual(bucket.next(0, response), back)
      assert.isFalse(bucket.start(back - 1))
      assert.isTrue(bucket.start(back))
    }
  })

  it("returns the token of a request without a response one window after its end, as it may arrive until then", () => {
    const bucket = new Bucket(1, 1025, 10_000)
    bucket.start(0)
    bucket.ended(0, 100, false)
    assert.isFalse(bucket.take(1124))
    assert.isTrue(bucket.take(1125))
  })

  it("counts the token of a request once, whether it waited or started at once", () => {
    const bucket = new Bucket(3, 1025, 10_000)
    bucket.take(0)
    bucket.started(20)
    assert.strictEqual(takeAll(bucket, 20), 2)
    bucket.ended(20, 30, true)
    assert.strictEqual(takeAll(bucket, 1044), 0)
    assert.strictEqual(takeAll(bucket, 1045), 3)
  })

  it("returns no token earlier than one that was taken before", () => {
    const bucket = new Bucket(3, 1025, 10_000)
    bucket.start(0)
    bucket.take(100)
    bucket.ended(0, 110, true)
    assert.deepStrictEqual(
      [0, 1, 2].map((ahead) => bucket.next(ahead, 110)),
      [110, 1125, 1125]
    )
    assert.strictEqual(takeAll(bucket, 1124), 1)
    assert.strictEqual(takeAll(bucket, 1125), 2)
  })

  it("has half of its tokens after `slow`, and recovers linearly", () => {
    for (const [now, tokens] of [
      [0, 2],
      [2499, 2],
      [2500, 3],
      [4999, 3],
      [5000, 4],
      [9000, 4]
    ] as const) {
      const bucket = new Bucket(4, 1025, 10_000)
      bucket.slow(0)
      assert.strictEqual(takeAll(bucket, now), tokens, `${now} ms`)
    }
  })

  it("is slowed once by the rejections of one window, and never has less than one token", () => {
    const tokens = (...slowed: ReadonlyArray<number>) => {
      const bucket = new Bucket(4, 1025, 10_000)
      for (const at of slowed) bucket.slow(at)
      return takeAll(bucket, slowed.at(-1)!)
    }
    assert.strictEqual(tokens(0, 1, 1024), 2)
    assert.strictEqual(tokens(0, 1025), 1)
    assert.strictEqual(tokens(0, 1025, 2050, 3075), 1)
    assert.strictEqual(tokens(1000, 1500), 2)
    assert.strictEqual(tokens(0, 20_000), 2)
    assert.strictEqual(tokens(0, 20_000, 21_025), 1)
    const one = new Bucket(1, 1025, 10_000)
    one.slow(0)
    assert.strictEqual(takeAll(one, 0), 1)
  })

  it("can be slowed again within a window once it has recovered", () => {
    for (const [recovery, recovered] of [
      [500, 250],
      [500, 500]
    ] as const) {
      const bucket = new Bucket(4, 1025, recovery)
      bucket.slow(0)
      assert.isTrue(bucket.take(recovered))
      bucket.slow(recovered)
      assert.strictEqual(takeAll(bucket, recovered), 1)
    }
  })

  it("counts requests that start without a token, and keeps the latest returns if there are more of them than tokens", () => {
    const bucket = new Bucket(2, 1025, 10_000)
    bucket.started(0)
    assert.strictEqual(takeAll(bucket, 0), 1)
    const crowded = new Bucket(2, 1025, 10_000)
    for (let begun = 0; begun < 4; begun++) crowded.started(0)
    for (const end of [10, 20, 30, 40]) crowded.ended(0, end, false)
    assert.strictEqual(takeAll(crowded, 1054), 0)
    assert.strictEqual(takeAll(crowded, 1055), 1)
    assert.strictEqual(takeAll(crowded, 1064), 0)
    assert.strictEqual(takeAll(crowded, 1065), 1)
  })

  it("estimates by the tokens that there are while it recovers", () => {
    const bucket = new Bucket(4, 1025, 10_000)
    bucket.slow(0)
    takeAll(bucket, 0)
    assert.deepStrictEqual(
      [0, 1, 2, 3].map((ahead) => bucket.next(ahead, 0)),
      [1025, 1025, 2050, 2050]
    )
  })

  describe("over warm connections", () => {
    /** Makes requests in a row, and returns after how many milliseconds the token of the last one is back. */
    const far = () => {
      const bucket = new Bucket(1, 1025, 10_000)
      let now = 0
      const trip = (latency: number) => {
        const from = now
        assert.isTrue(bucket.start(from))
        bucket.ended(from, from + latency, true)
        now = bucket.next(0, from + latency)
        return now - from
      }
      /** Nothing is sent until that many milliseconds after the last response. */
      const rest = (latency: number, idle: number) => {
        now += idle - (1025 - latency)
      }
      return { rest, trip }
    }

    it("returns tokens earlier by the shortest latency, after a thousand round trips", () => {
      const { trip } = far()
      for (let made = 1; made <= 1000; made++) assert.strictEqual(trip(200), 1200, `trip ${made}`)
      for (let made = 1; made <= 10; made++) assert.strictEqual(trip(200), 1025)
      assert.strictEqual(trip(300), 1125)
      assert.strictEqual(trip(100), 1025)
      assert.strictEqual(trip(300), 1225)
      assert.strictEqual(trip(20), 1025)
      assert.strictEqual(trip(300), 1300)
    })

    it("measures round trips while another request keeps a connection warm", () => {
      const bucket = new Bucket(2, 1025, 10_000)
      let now = 0
      const trip = (latency: number) => {
        bucket.start(now)
        bucket.ended(now, now + latency, true)
        now += 1200
      }
      for (let made = 0; made < 1001; made++) trip(200)
      const long = now
      bucket.start(long)
      now += 2500
      trip(100)
      bucket.ended(long, now, true)
      now += 5000
      bucket.start(now)
      bucket.ended(now, now + 200, true)
      assert.strictEqual(takeAll(bucket, now + 1124), 1)
      assert.strictEqual(takeAll(bucket, now + 1125), 1)
    })

    it("does not measure the first round trip after two idle seconds, as a connection may have to be made", () => {
      for (const [idle, measured] of [
        [2000, true],
        [2001, false]
      ] as const) {
        const { rest, trip } = far()
        for (let made = 0; made < 1001; made++) trip(200)
        rest(200, idle)
        assert.strictEqual(trip(100), 1025)
        assert.strictEqual(trip(200), measured ? 1125 : 1025)
      }
    })
  })

  describe("that is full", () => {
    it("was never used, or has all tokens back", () => {
      const bucket = new Bucket(2, 1025, 10_000)
      assert.isTrue(bucket.isFull(0))
      bucket.start(0)
      assert.isFalse(bucket.isFull(0))
      assert.isFalse(bucket.isFull(60_000))
      bucket.ended(0, 60_000, true)
      assert.isFalse(bucket.isFull(60_999))
      assert.isTrue(bucket.isFull(61_000))
    })

    it("has recovered", () => {
      const bucket = new Bucket(2, 1025, 10_000)
      bucket.slow(0)
      assert.isFalse(bucket.isFull(4999))
      assert.isTrue(bucket.isFull(5000))
    })
  })
})
