/** Adds up the test reports of the last `npm test` and prints one plain line: `412 passed, 0 failed`. */
import { readFile } from "node:fs/promises";

interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
}

let passed = 0;
let failed = 0;
for (const project of ["unit", "browser"]) {
  const report = JSON.parse(await readFile(`node_modules/.cache/lokus-asn/${project}.json`, "utf8")) as Report;
  passed += report.numPassedTests;
  failed += report.numFailedTests;
}
console.log(`${passed} passed, ${failed} failed`);
if (failed > 0 || passed === 0) process.exitCode = 1;
