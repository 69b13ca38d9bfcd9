/** Preloaded into a timed command: writes its peak memory when it ends. */
import { writeFileSync } from "node:fs";

process.on("exit", () => {
  const path = process.env["LOKUS_MEMORY_REPORT"];
  if (path !== undefined) writeFileSync(path, JSON.stringify({ maxRssMb: process.resourceUsage().maxRSS / 1024 }));
});
