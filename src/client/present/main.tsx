/** Brings the presentation page to life: the gallery that the build drew stays, the deck and the search begin to work. */
import { render } from "preact";
import { translate } from "../../i18n/index.ts";
import { browserAddress } from "../explore/address-bar.ts";
import { describeFileError } from "../files/describe-file-error.ts";
import { PublishedFileError } from "../files/published-file-error.ts";
import { fetchCatalogue } from "./catalogue.ts";
import { readPresentConfig } from "./config.ts";
import { createPresent } from "./create-present.ts";
import { openDeck, type DeckStore } from "./deck-store.ts";
import { connectGallery, showCards } from "./gallery-cards.ts";
import { LinkProblems } from "./LinkProblems.tsx";
import { inContext, renderInto, ROOT_IDS, rootContent, type RootName } from "./roots.tsx";
import { ShowInvitation } from "./ShowInvitation.tsx";
import { StartFailure } from "./StartFailure.tsx";

const config = readPresentConfig(document);
const t = translate(config.locale);
const notices = byId("present-notices");
const status = byId("present-status");
const gallery = byId("gallery");

function byId(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (element === null) throw new Error(`no #${id} in the page`);
  return element;
}

/** The page's own link to the other language carries the deck along. */
function followLanguageSwitch(store: DeckStore): void {
  const follow = (): void => {
    for (const anchor of document.querySelectorAll<HTMLAnchorElement>(".site-header a[hreflang]")) {
      const url = new URL(anchor.href);
      url.search = new URL(store.link()).search;
      anchor.href = url.href;
    }
  };
  store.subscribe(follow);
  follow();
}

async function start(): Promise<void> {
  render(null, notices);
  try {
    const catalogue = await fetchCatalogue(config.rootHref, config.locale);
    const { store, problems, shows } = openDeck(browserAddress, catalogue);
    const present = createPresent({
      config,
      catalogue,
      fetchCatalogue: (locale) => fetchCatalogue(config.rootHref, locale),
      store,
      announce: (text) => {
        status.textContent = text;
      },
    });
    for (const name of Object.keys(ROOT_IDS) as RootName[]) {
      const place = byId(ROOT_IDS[name]);
      renderInto(place, rootContent(name, present, { showCards: (passes) => showCards(gallery, passes) }));
      place.inert = false;
    }
    connectGallery(gallery, present);
    followLanguageSwitch(store);
    render(
      inContext(
        present,
        <>
          <LinkProblems problems={problems} />
          {shows && <ShowInvitation />}
        </>,
      ),
      notices,
    );
  } catch (error) {
    if (!(error instanceof PublishedFileError)) throw error;
    render(<StartFailure message={describeFileError(error, t)} t={t} onRetry={() => void start()} />, notices);
  }
}

void start();
