import { faultMatrix } from "@tcchat/testkit/faultMatrix"
import { transportContract } from "@tcchat/testkit/transportContract"
import * as Layer from "effect/Layer"
import * as NodeTransport from "../src/NodeTransport.js"

const transport = Layer.orDie(NodeTransport.layer())

transportContract("NodeTransport", transport)
faultMatrix("NodeTransport", transport)
