/** A clock whose time of day can be set. */
import * as Clock from "effect/Clock"
import type * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as TestClock from "effect/TestClock"

/** The clock of the test, whose time of day can be set without time passing. */
export const steppedClock = Effect.map(Effect.clock, (clock) => {
  let ahead = 0
  const unsafeCurrentTimeMillis = () => clock.unsafeCurrentTimeMillis() + ahead
  const stepped: Clock.Clock = {
    [Clock.ClockTypeId]: Clock.ClockTypeId,
    unsafeCurrentTimeMillis,
    unsafeCurrentTimeNanos: () => clock.unsafeCurrentTimeNanos(),
    currentTimeMillis: Effect.sync(unsafeCurrentTimeMillis),
    currentTimeNanos: clock.currentTimeNanos,
    sleep: (duration) => clock.sleep(duration)
  }
  return {
    clock: stepped,
    pass: (duration: Duration.DurationInput) => Effect.withClock(TestClock.adjust(duration), clock),
    step: (milliseconds: number) => {
      ahead += milliseconds
    }
  }
})
