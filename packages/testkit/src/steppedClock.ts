/**
 * A clock whose time of day steps.
 *
 * @since 0.1.0
 */
import * as Clock from "effect/Clock"
import type * as Duration from "effect/Duration"
import * as Effect from "effect/Effect"
import * as TestClock from "effect/TestClock"

/**
 * The clock of the test, whose time of day can be set without time passing.
 *
 * @since 0.1.0
 * @category constructors
 */
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
