import { it } from "@effect/vitest"
import { restoresItsSnapshot } from "./restoring.js"

it("a server restores its own snapshot of 100,000 accounts", () => restoresItsSnapshot(100_000))
