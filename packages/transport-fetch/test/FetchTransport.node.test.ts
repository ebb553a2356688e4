import { faultMatrix } from "@tcchat/testkit/faultMatrix"
import { transportContract } from "@tcchat/testkit/transportContract"
import * as FetchTransport from "../src/FetchTransport.js"
import { limitations } from "./limitations.js"

transportContract("FetchTransport", FetchTransport.layer(), { limitations })
faultMatrix("FetchTransport", FetchTransport.layer())
