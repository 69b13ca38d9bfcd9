import type { JSX } from "preact";
import type { Translate } from "../../i18n/index.ts";
import type { Slide, SlideDeck } from "./deck.ts";
import { FigureTable } from "./FigureTable.tsx";
import { Help } from "./Help.tsx";
import type { SlideAction } from "./keys.ts";
import { Notes } from "./Notes.tsx";
import { SlideList } from "./SlideList.tsx";
import type { Panel } from "./state.ts";

export interface PanelContentProps {
  readonly panel: Panel;
  readonly slide: Slide;
  readonly slides: readonly Slide[];
  readonly deck: SlideDeck;
  readonly t: Translate;
  readonly onAction: (action: SlideAction) => void;
}

/** What an open panel says about the slide. */
export function PanelContent({ panel, slide, slides, deck, t, onAction }: PanelContentProps): JSX.Element {
  switch (panel) {
    case "notes":
      return <Notes slide={slide} deck={deck} t={t} />;
    case "table":
      return <Numbers slide={slide} t={t} />;
    case "list":
      return (
        <SlideList
          slides={slides}
          deck={deck}
          index={slides.indexOf(slide)}
          t={t}
          onGo={(index) => {
            onAction({ type: "go", index });
          }}
        />
      );
    case "help":
      return <Help t={t} />;
  }
}

function Numbers({ slide, t }: Pick<PanelContentProps, "slide" | "t">): JSX.Element {
  if (slide.kind !== "figure") return <p>{t("slides.no-table")}</p>;
  const { table, title } = slide.file.figure;
  return <FigureTable table={table} caption={t("figure.table-caption", { title })} t={t} />;
}
