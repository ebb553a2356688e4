import { describe, expect, it } from "vitest"
import { judge, noise, perSecond, processor, speed, time } from "../src/Target.js"
import { errorOfMedian } from "../src/statistics.js"

const quiet = Array.from({ length: 25 }, (_, index) => 100 + (index % 5) / 10)
const noisy = quiet.map((value, index) => value * (1 + (index % 3) / 5))
const times = (factor: number) => quiet.map((value) => value * factor)

describe("a target", () => {
  it.each([
    ["speed", speed(0.85), times(1.17), times(1.19)],
    ["speed over another case", speed(6, "axios"), times(0.16), times(0.17)],
    ["time", time(1.05), times(1.04), times(1.06)],
    ["CPU time", processor(1.2), times(1.19), times(1.21)],
    ["runs per second", perSecond(10), times(0.99), times(1.01)]
  ])("of %s is met or missed by its limit", (_what, target, good, bad) => {
    expect(judge(target, good, quiet).verdict).toBe("met")
    expect(judge(target, bad, quiet).verdict).toBe("missed")
  })

  it("is not judged when the median of the peer is not known well enough", () => {
    expect(errorOfMedian(quiet)).toBeLessThan(noise)
    expect(errorOfMedian(noisy)).toBeGreaterThan(noise)
    for (const own of [times(0.5), times(2)]) expect(judge(speed(1), own, noisy).verdict).toBe("too noisy")
  })

  it("is not judged by fewer than four rounds", () => {
    expect(judge(speed(1), [1, 1, 1], [1, 1, 1]).verdict).toBe("too noisy")
    expect(judge(speed(1), [1, 1, 1, 1], [1, 1, 1, 1]).verdict).toBe("met")
  })
})
