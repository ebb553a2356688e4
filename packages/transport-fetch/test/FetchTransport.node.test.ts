import { faultMatrix } from "@tcchat/testkit/faultMatrix"
import { transportContract } from "@tcchat/testkit/transportContract"
import * as Layer from "effect/Layer"
import * as FetchTransport from "../src/FetchTransport.js"
import { limitations } from "./limitations.js"

const transport = Layer.orDie(FetchTransport.layer())

transportContract("FetchTransport", transport, { limitations })
faultMatrix("FetchTransport", transport)
