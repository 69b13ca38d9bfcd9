import { useId, useState } from "preact/hooks";
import type { Translate } from "../../i18n/index.ts";
import type { Locale } from "../../lib/format.ts";
import { LABEL_LOCALES, labelView } from "../../query/sql-views.ts";
import type { Relation, RelationColumn } from "./catalogue.ts";
import { identifier } from "./completion.ts";

/** Name that the folds beside the editor share: opening one closes the others, and the result stays near. */
export const HELP_FOLDS = "console-help";

interface Props {
  readonly relations: readonly Relation[];
  /** Address of the dictionary page by table. */
  readonly tableHrefs: Readonly<Record<string, string>>;
  readonly onInsert: (text: string) => void;
  readonly locale: Locale;
  readonly t: Translate;
}

/** Everything that can be queried, with what it means. Views with labels stand with the table that they label. */
export function TableList({ relations, tableHrefs, onInsert, locale, t }: Props) {
  const [wanted, setWanted] = useState("");
  const searchId = useId();
  const names = new Set(relations.map(({ name }) => name));
  const viewsOf = ({ name }: Relation): readonly string[] =>
    LABEL_LOCALES.map((labels) => labelView(name, labels)).filter((view) => names.has(view));
  const isFound = (relation: Relation): boolean =>
    [relation, ...relation.columns].some(({ name, title }) =>
      `${name} ${title}`.toLowerCase().includes(wanted.trim().toLowerCase()),
    );
  const shown = relations.filter((relation) => relation.kind !== "labels" && isFound(relation));
  const list = (kinds: readonly Relation["kind"][]) =>
    shown
      .filter(({ kind }) => kinds.includes(kind))
      .map((relation) => (
        <RelationFold
          key={relation.name}
          relation={relation}
          views={viewsOf(relation)}
          href={tableHrefs[relation.name]}
          onInsert={onInsert}
          locale={locale}
          t={t}
        />
      ));

  const codelists = list(["codelist"]);

  return (
    <details class="console-fold" name={HELP_FOLDS}>
      <summary>
        {t("console.tables")}{" "}
        <span class="muted">
          {t("console.tables-count", { count: relations.filter(({ kind }) => kind !== "labels").length })}
        </span>
      </summary>
      <div class="console-fold-body">
        <p class="small muted">{t("console.tables-text")}</p>
        <label class="console-search" for={searchId}>
          {t("console.tables-search")}
          <input
            id={searchId}
            type="search"
            autocomplete="off"
            value={wanted}
            onInput={({ currentTarget }) => {
              setWanted(currentTarget.value);
            }}
          />
        </label>
        {shown.length === 0 && <p>{t("console.tables-none", { text: wanted })}</p>}
        {list(["own", "marginal", "events"])}
        {list(["reference"])}
        {codelists.length > 0 && (
          <details class="console-relation" open={wanted !== ""}>
            <summary>
              {t("console.codelists")}{" "}
              <span class="muted">{t("console.tables-count", { count: codelists.length })}</span>
            </summary>
            <div class="console-fold-body">{codelists}</div>
          </details>
        )}
      </div>
    </details>
  );
}

interface RelationFoldProps {
  readonly relation: Relation;
  /** Names of its views with labels. */
  readonly views: readonly string[];
  readonly href: string | undefined;
  readonly onInsert: (text: string) => void;
  readonly locale: Locale;
  readonly t: Translate;
}

/** One table; what is in it is made when it is opened. */
function RelationFold({ relation, views, href, onInsert, locale, t }: RelationFoldProps) {
  const { name, kind, title, description, columns } = relation;
  const [isOpen, setIsOpen] = useState(false);
  return (
    <details
      class="console-relation"
      onToggle={({ currentTarget }) => {
        setIsOpen(currentTarget.open);
      }}
    >
      <summary>
        <code>{name}</code> {title}
      </summary>
      {isOpen && (
        <div class="console-fold-body">
          {description !== "" && <p class="small">{description}</p>}
          {kind === "marginal" && <p class="small console-marginal">{t("console.kind-marginal")}</p>}
          {kind === "events" && <p class="small">{t("console.kind-events")}</p>}
          <p class="console-buttons">
            {[name, ...views].map((one) => (
              <InsertButton key={one} text={identifier(one)} onInsert={onInsert} t={t} />
            ))}
          </p>
          {views.length > 0 && <p class="small muted">{t("console.views-text", { views: views.join(", ") })}</p>}
          <dl class="console-columns">
            {columns.map((column) => (
              <ColumnEntry key={column.name} column={column} onInsert={onInsert} locale={locale} t={t} />
            ))}
          </dl>
          {href !== undefined && (
            <p class="small">
              <a href={href}>{t("console.table-link", { title })}</a>
            </p>
          )}
        </div>
      )}
    </details>
  );
}

interface ColumnEntryProps {
  readonly column: RelationColumn;
  readonly onInsert: (text: string) => void;
  readonly locale: Locale;
  readonly t: Translate;
}

function ColumnEntry({ column, onInsert, locale, t }: ColumnEntryProps) {
  const { name, type, title, description, unit, codelist, total, references } = column;
  return (
    <div>
      <dt>
        <InsertButton text={identifier(name)} onInsert={onInsert} t={t} /> <span class="muted">{type}</span>
      </dt>
      <dd>
        {title}
        {unit !== null && ` (${unit})`}
        {description !== "" && <span class="console-note">{description}</span>}
        {total !== null && <span class="console-note">{t("console.total-code", { code: total })}</span>}
        {references !== null && <span class="console-note">{t("console.references", { column: references })}</span>}
        {codelist !== null && codelist.name !== "region" && (
          <details class="console-codes">
            <summary>{t("console.codes", { count: codelist.codes.length })}</summary>
            <ul role="list">
              {codelist.codes.map(({ code }) => (
                <li key={code}>
                  <InsertButton text={`'${code}'`} onInsert={onInsert} t={t} /> {codelist.label(code, locale)}
                </li>
              ))}
            </ul>
          </details>
        )}
      </dd>
    </div>
  );
}

interface InsertButtonProps {
  readonly text: string;
  readonly onInsert: (text: string) => void;
  readonly t: Translate;
}

const InsertButton = ({ text, onInsert, t }: InsertButtonProps) => (
  <button
    type="button"
    class="console-name"
    aria-label={t("console.insert", { name: text })}
    onClick={() => {
      onInsert(text);
    }}
  >
    {text}
  </button>
);
