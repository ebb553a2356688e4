/**
 * Every neutral module under its name; the server is `@tcchat/emulator/node`.
 *
 * @since 0.1.0
 */
export * as Controls from "./Controls.js"
export * as Emulated from "./Emulated.js"
export * as Emulator from "./Emulator.js"
export * as EmulatorError from "./EmulatorError.js"
export * as Exchange from "./Exchange.js"
export * as Fault from "./Fault.js"
export * as Seed from "./Seed.js"
export * as Settings from "./Settings.js"
export * as Snapshot from "./Snapshot.js"
export * as Undocumented from "./Undocumented.js"
