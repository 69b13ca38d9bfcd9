import { useId, useMemo, useState } from "preact/hooks";
import { codelistOf, keyField, schemaOf, useExplorer } from "../context.ts";
import type { CodeOffer } from "../offers.ts";
import { codeTree, flatten, isFound, keepNodes, type CodeNode } from "./code-tree.ts";
import { schemeLabel } from "./scheme-label.ts";

interface Props {
  readonly table: string;
  readonly dimension: string;
  readonly chosen: readonly string[];
  /** Codes that are not here have no figures with the rest of the question. */
  readonly offers: ReadonlyMap<string, CodeOffer>;
  readonly onChange: (codes: readonly string[]) => void;
}

/** Lists longer than this are searched, start folded, and leave out codes without figures until asked. */
const LONG_LIST = 25;

/** Codes of one dimension: a search box over a tree of checkboxes. */
export function CodePicker({ table, dimension, chosen, offers, onChange }: Props) {
  const explorer = useExplorer();
  const { locale, t } = explorer;
  const id = useId();
  const [query, setQuery] = useState("");
  const [showsAll, setShowsAll] = useState(false);
  const [unfolded, setUnfolded] = useState<ReadonlySet<string>>(new Set());

  const schema = schemaOf(explorer, table);
  const field = keyField(schema, dimension);
  const noFigure = t(schema.kind === "events" ? "explore.reason-no-event" : "explore.reason-no-figure");
  const codelist = codelistOf(explorer, field);
  const tree = useMemo(() => {
    if (codelist !== undefined) return codeTree(codelist, field?.total, locale);
    const years = [...offers.keys()].map((code) => ({ code, label: yearLabel(code), children: [] }));
    return { total: null, groups: [{ scheme: "", nodes: years }] };
    function yearLabel(code: string): string {
      return code === "_U" ? t("explore.not-stated") : code;
    }
  }, [codelist, field, locale, t, offers]);

  const all = flatten(tree.groups.flatMap(({ nodes }) => nodes));
  const isLong = all.length > LONG_LIST;
  const isOffered = (code: string): boolean => offers.get(code)?.kind === "free";
  const isSearching = query.trim() !== "";
  const found = isSearching ? new Set(all.filter((node) => isFound(node, query)).map(({ code }) => code)) : null;
  const isKept = (code: string): boolean =>
    found === null ? !isLong || showsAll || isOffered(code) || chosen.includes(code) : found.has(code);
  const groups = tree.groups
    .map(({ scheme, nodes }) => ({ scheme, nodes: keepNodes(nodes, isKept) }))
    .filter(({ nodes }) => nodes.length > 0);
  const hiddenCount = isLong ? all.filter(({ code }) => !isOffered(code)).length : 0;

  const toggle = (code: string, isChosen: boolean): void => {
    onChange(isChosen ? [...chosen, code] : chosen.filter((other) => other !== code));
  };
  const checkbox = ({ code, label }: CodeNode) => {
    const { kind, reason } = offers.get(code) ?? { kind: "empty", reason: noFigure };
    const isChosen = chosen.includes(code);
    const isRefused = kind === "refused" && !isChosen;
    return (
      <label class={isChosen ? "code" : `code ${kind}`}>
        <input
          type="checkbox"
          checked={isChosen}
          aria-disabled={isRefused}
          onClick={(event) => {
            // Stays focusable, so that the reason is read out; only the choice is refused.
            if (isRefused) event.preventDefault();
          }}
          onChange={({ currentTarget }) => {
            if (!isRefused) toggle(code, currentTarget.checked);
          }}
        />
        <span>
          {label}
          {dimension.endsWith("region_code") && <small>{code}</small>}
          {reason !== null && <small class="reason">{reason}</small>}
        </span>
      </label>
    );
  };
  const list = (nodes: readonly CodeNode[]) => (
    <ul role="list">
      {nodes.map((node) => {
        const folds = isLong && node.children.length > 0;
        const isUnfolded = !folds || found !== null || unfolded.has(node.code);
        return (
          <li key={node.code}>
            <div class="code-line">
              {checkbox(node)}
              {folds && found === null && (
                <button
                  type="button"
                  class="unfold"
                  aria-expanded={isUnfolded}
                  aria-label={t("explore.unfold", { label: node.label })}
                  onClick={() => {
                    const next = new Set(unfolded);
                    if (!next.delete(node.code)) next.add(node.code);
                    setUnfolded(next);
                  }}
                >
                  {node.children.length}
                </button>
              )}
            </div>
            {node.children.length > 0 && isUnfolded && list(node.children)}
          </li>
        );
      })}
    </ul>
  );

  return (
    <div class="code-picker">
      {isLong && (
        <div class="control">
          <label for={id}>{t("explore.search-codes")}</label>
          <input
            id={id}
            type="search"
            autocomplete="off"
            value={query}
            onInput={({ currentTarget }) => {
              setQuery(currentTarget.value);
            }}
          />
        </div>
      )}
      {found !== null && (
        <p class="hint" role="status">
          {t("explore.search-found", { count: found.size })}
        </p>
      )}
      {found === null && hiddenCount > 0 && (
        <label class="code">
          <input
            type="checkbox"
            checked={showsAll}
            onChange={({ currentTarget }) => {
              setShowsAll(currentTarget.checked);
            }}
          />
          <span>{t("explore.show-refused", { count: hiddenCount })}</span>
        </label>
      )}
      <div class="codes" tabindex={-1}>
        {tree.total !== null && found === null && checkbox(tree.total)}
        {groups.map(({ scheme, nodes }) => (
          <div key={scheme} role="group" aria-labelledby={scheme === "" ? undefined : `${id}-${scheme}`}>
            {scheme !== "" && (
              <p class="scheme" id={`${id}-${scheme}`}>
                {schemeLabel(scheme, t)}
              </p>
            )}
            {list(nodes)}
          </div>
        ))}
      </div>
    </div>
  );
}
