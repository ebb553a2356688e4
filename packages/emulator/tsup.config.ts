import { library } from "../../config/tsup.js"

export default library(
  "ConsoleSettings",
  "EmulatorError",
  "Fault",
  "Seed",
  "Settings",
  "Undocumented",
  "Snapshot",
  "Emulator",
  "Emulated"
)
