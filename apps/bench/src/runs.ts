/**
 * Deletes a list of many accounts in a run, with its journal, and side by side in a plain loop of the same client without one. The
 * service is the emulator in a process of its own, with its limit raised.
 *
 *     tsx src/runs.ts [rows] [concurrency]
 *
 * Rows go to half as many accounts, in an order in which no two of an account come together.
 */
import { measure, startService } from "./runs/measure.js"

const [rows = 1_000_000, concurrency = 32] = process.argv.slice(2).map(Number)
if (!Number.isInteger(rows / 2) || !Number.isInteger(concurrency)) {
  console.error("Pass an even number of rows, and a number of parallel calls.")
  process.exit(2)
}

const service = await startService(rows)
try {
  const { loop, run } = await measure(service, rows, concurrency)
  const shown = (count: number) => Math.round(count).toLocaleString("en-US")
  console.log(`${shown(rows)} rows of ${shown(rows / 2)} accounts, ${concurrency} calls at once`)
  console.log(`  plain loop    ${shown(loop.rowsPerSecond)} rows/s, ${shown(loop.calls)} calls`)
  console.log(
    `  run           ${shown(run.rowsPerSecond)} rows/s, ${shown(run.calls)} calls, of which reading ${run.reading.toFixed(1)} s`
  )
  console.log(
    `  ratio         ${(run.rowsPerSecond / loop.rowsPerSecond).toFixed(2)} of rows, ${(run.callsPerSecond / loop.rowsPerSecond).toFixed(2)} of calls`
  )
  console.log(`  memory        ${shown(run.megabytes)} MB at most; the loop ${shown(loop.megabytes)} MB`)
  console.log(`  journal       ${run.bytesPerRow.toFixed(1)} bytes a row`)
} finally {
  service.close()
}
