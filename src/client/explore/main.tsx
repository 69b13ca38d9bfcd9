/** Brings the explorer to life: what the page shows already stays until the first answer is there. */
import { render } from "preact";
import { START } from "../../query/index.ts";
import { readConfig } from "../config.ts";
import { PublishedFileError } from "../files/fetch-file.ts";
import { browserAddress } from "./address-bar.ts";
import { App } from "./App.tsx";
import { createExplorer } from "./context.ts";
import { firstAnswer } from "./first-answer.ts";
import { fetchCube, loadPublishedTables } from "./published-tables.ts";
import { StartFailure } from "./StartFailure.tsx";

const config = readConfig(document);
const place = document.getElementById("explore");
if (place === null) throw new Error("no #explore in the page");
const root = place;
/** What did not work is said above the static answer, which stays where it answers what the address asks. */
const notice = document.createElement("div");
root.before(notice);

/** Read without the declarations, which are still on their way. */
const firstTable = new URLSearchParams(browserAddress.search()).get("table") ?? START.table;

async function start(): Promise<void> {
  render(null, notice);
  try {
    const tables = await loadPublishedTables(config.cubes, fetchCube(config), firstTable);
    const explorer = createExplorer(config, tables.declarations);
    const first = await firstAnswer(browserAddress.search(), tables, explorer);
    root.replaceChildren();
    render(<App explorer={explorer} tables={tables} bar={browserAddress} first={first} />, root);
    delete document.documentElement.dataset["explore"];
  } catch (error) {
    render(<StartFailure error={error} locale={config.locale} onRetry={() => void start()} />, notice);
    if (!(error instanceof PublishedFileError)) throw error;
  }
}

void start();
