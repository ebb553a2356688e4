import { quickBundlers } from "../src/Bundler.js"
import { bundling } from "./bundling.js"

bundling("quick", quickBundlers)
