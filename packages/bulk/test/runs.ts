import { createEmulator, type EmulatedOptions } from "@tcchat/emulator/Emulated"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { onTestFinished } from "vitest"
import * as SqliteJournal from "../src/SqliteJournal.js"

/** A file in a folder of its own, which is removed after the test. */
export const fileFor = (name = "run.db"): string => {
  const folder = mkdtempSync(join(tmpdir(), "tcchat-run-"))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return join(folder, name)
}

export const journalAt = (path = fileFor()) => SqliteJournal.at(path)

/** An emulator without limits, and a client of it. */
export const emulated = (options: EmulatedOptions = {}) => {
  const emulator = createEmulator({
    rateLimit: false,
    logSize: 100_000,
    ...options,
    client: { rateLimit: false, ...options.client }
  })
  onTestFinished(() => emulator.close())
  return emulator
}

export const account = (index: number) => `user${String(index).padStart(5, "0")}`

/** Accounts with the same lists each. */
export const withLists = (accounts: number, lists: ReadonlyArray<string>) => ({
  accounts: Object.fromEntries(Array.from({ length: accounts }, (_, index) => [account(index), { lists }]))
})

/** One row for each list of each account, list by list, so that no account's rows come in a row. */
export const rowsFor = (accounts: number, lists: ReadonlyArray<string>) =>
  lists.flatMap((GroupName) =>
    Array.from({ length: accounts }, (_, index) => ({ From_Account: account(index), GroupName }))
  )
