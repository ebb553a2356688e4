import type { PromiseControls } from "@tcchat/emulator/Emulated"
import type { Seed } from "@tcchat/emulator/Seed"
import type { Options } from "@tcchat/emulator/Settings"
import type { Snapshot } from "@tcchat/emulator/Snapshot"
import { expectTypeOf, test } from "vitest"
import type * as sdk from "../../src/testing.js"

test("options and controls are those of the emulator", () => {
  expectTypeOf<sdk.EmulatorOptions>().toExtend<Options>()
  expectTypeOf<Options>().toExtend<{ readonly [K in keyof sdk.EmulatorOptions]: unknown }>()
  expectTypeOf<keyof sdk.EmulatorOptions>().toEqualTypeOf<keyof Options>()
  expectTypeOf<keyof sdk.Controls>().toEqualTypeOf<keyof PromiseControls>()
  expectTypeOf<Omit<PromiseControls, "faults">>().toExtend<Omit<sdk.Controls, "faults">>()
})

test("seeds and snapshots are those of the emulator", () => {
  expectTypeOf<sdk.Seed>().toExtend<Seed>()
  expectTypeOf<Seed>().toExtend<sdk.Seed>()
  expectTypeOf<sdk.Snapshot>().toExtend<Snapshot>()
  expectTypeOf<Snapshot>().toExtend<sdk.Snapshot>()
})
