import { program } from "../../config/tsup.js"

export default program({ server: "src/main.ts" }, { splitting: false })
