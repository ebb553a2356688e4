/** The program as CommonJS, which has no top-level await. */
import * as process from "node:process"
import { neutral } from "./neutral.js"
import { type Surroundings, take } from "./Step.js"

const surroundings = JSON.parse(process.argv[2]!) as Surroundings

void take(neutral(), surroundings).then((outcomes) => console.log(JSON.stringify(outcomes)))
