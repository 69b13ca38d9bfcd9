import { useId, useMemo, useRef, useState } from "preact/hooks";
import type { Region } from "./catalogue.ts";
import { usePresent } from "./context.ts";
import { createMatcher, regionText } from "./search.ts";

interface Props {
  /** Code of the region that is chosen; `null`: the country. */
  readonly chosen: string | null;
  readonly onChoose: (code: string | null) => void;
}

/** More are not read through; the reader types on. */
const MOST = 12;
const COUNTRY = "ID";

/** Finds a region by its name: a text field with a list that follows what is typed. */
export function RegionPicker({ chosen, onChoose }: Props) {
  const { catalogue, t } = usePresent();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const regions = useMemo(
    () => catalogue.regions.map((region) => ({ ...region, text: regionText(region.name) })),
    [catalogue],
  );
  /** What is typed; `null` while the list is closed. */
  const [query, setQuery] = useState<string | null>(null);
  const [active, setActive] = useState(0);

  const name = catalogue.regionName(chosen ?? COUNTRY);
  const matches = createMatcher(query ?? "");
  const found = query === null ? [] : regions.filter(({ text }) => matches(text));
  const shown = found.slice(0, MOST);
  const isOpen = query !== null;

  const open = (text: string): void => {
    setQuery(text);
    setActive(0);
  };
  const choose = ({ code }: Region): void => {
    setQuery(null);
    onChoose(code === COUNTRY ? null : code);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      if (!isOpen) open("");
      else setActive(Math.max(0, Math.min(shown.length - 1, active + (event.key === "ArrowDown" ? 1 : -1))));
    } else if (event.key === "Enter" && isOpen) {
      event.preventDefault();
      const region = shown[active];
      if (region !== undefined) choose(region);
    } else if (event.key === "Escape" && isOpen) {
      event.preventDefault();
      setQuery(null);
    }
  };

  return (
    <div class="region-picker">
      <label for={`${id}-input`}>{t("present.region-label")}</label>
      <div class="combobox">
        <input
          ref={input}
          id={`${id}-input`}
          class="region-input"
          type="text"
          role="combobox"
          aria-expanded={isOpen && shown.length > 0 ? "true" : "false"}
          aria-controls={`${id}-list`}
          aria-autocomplete="list"
          aria-activedescendant={isOpen && shown.length > 0 ? `${id}-${active}` : undefined}
          autocomplete="off"
          spellcheck={false}
          value={query ?? name}
          onFocus={({ currentTarget }) => {
            currentTarget.select();
          }}
          onClick={() => {
            if (!isOpen) open("");
          }}
          onInput={({ currentTarget }) => {
            open(currentTarget.value);
          }}
          onKeyDown={onKeyDown}
          onBlur={() => {
            setQuery(null);
          }}
        />
        <ul
          id={`${id}-list`}
          role="listbox"
          aria-label={t("present.region-list")}
          hidden={!isOpen || shown.length === 0}
        >
          {shown.map((region, index) => (
            <li
              key={region.code}
              id={`${id}-${index}`}
              role="option"
              aria-selected={index === active ? "true" : "false"}
              // The field keeps the focus, and so the list stays open until the click.
              onPointerDown={(event) => {
                event.preventDefault();
              }}
              onClick={() => {
                choose(region);
              }}
            >
              {region.name}
              {catalogue.deck(region.code) === null && <span>{t("present.region-no-charts")}</span>}
            </li>
          ))}
        </ul>
      </div>
      <p class="small muted" role="status">
        {isOpen && found.length === 0 && t("present.region-none", { query: query.trim() })}
        {isOpen && found.length > MOST && t("present.region-more", { count: found.length - MOST })}
      </p>
    </div>
  );
}
