import type * as Endpoint from "@tcchat/core/Endpoint"
import * as Json from "@tcchat/core/Json"
import type { Outcome } from "../Exchange.js"
import type { Active } from "../Fault.js"
import { type Rejection, rejection } from "./rejection.js"
import { conventionOf, successInfo } from "./services.js"

export type Response = Extract<Outcome, { readonly _tag: "Response" }>

export const json = (status: number, value: unknown): Response => ({
  _tag: "Response",
  status,
  contentType: "application/json; charset=utf-8",
  body: Json.stringify(value)
})

/** The response to a rejected call; like every response of the service, it has the status 200. */
export const rejected = ({ code, fields, info }: Rejection, endpoint?: Endpoint.Any): Response =>
  json(200, {
    ...fields,
    ...((endpoint === undefined || conventionOf(endpoint).bare !== true) && { ActionStatus: "FAIL" }),
    ErrorCode: code,
    ErrorInfo: info,
    ...((endpoint === undefined || conventionOf(endpoint).display) && { ErrorDisplay: "" })
  })

export const succeeded = (fields: object, endpoint: Endpoint.Any): Response =>
  json(200, {
    ...(conventionOf(endpoint).bare !== true && { ActionStatus: "OK" }),
    // A partial success has an ActionStatus of its own.
    ...fields,
    ErrorCode: 0,
    ErrorInfo: successInfo(endpoint),
    ...(conventionOf(endpoint).display && { ErrorDisplay: "" })
  })

const page = (status: number) =>
  `<html>\r\n<head><title>${status}</title></head>\r\n<body>\r\n<center><h1>${status}</h1></center>\r\n<hr><center>tcchat emulator</center>\r\n</body>\r\n</html>\r\n`

/** What happens instead of the response; `undefined` for a fault that only delays it. */
export const faultOutcome = (fault: Active, endpoint: Endpoint.Any): Outcome | undefined => {
  switch (fault.kind) {
    case "drop":
      return { _tag: "Drop" }
    case "reset":
      return { _tag: "Reset", at: fault.at ?? "before" }
    case "delay":
      return undefined
    case "status": {
      const status = fault.status ?? 502
      return { _tag: "Response", status, contentType: "text/html", body: page(status) }
    }
    case "garbage":
      return {
        _tag: "Response",
        status: 200,
        contentType: "application/json",
        body: fault.body ?? '{"ActionStatus":"OK","Err'
      }
    case "code":
      return rejected(rejection(fault.code, fault.info ?? "Err_Emulator_Fault: asked for"), endpoint)
  }
}
