/** How a file seems to be written, for the reader to confirm or correct; nothing is read before that. */
import type { ComponentChildren, JSX } from "preact";
import { useId, useMemo, useState } from "preact/hooks";
import type { Encoding } from "../../check/read/dialect.ts";
import type { Delimiter } from "../../check/read/records.ts";
import type { Translate } from "../../i18n/index.ts";
import { formatFileSize } from "../../lib/file-size.ts";
import { formatList, type Locale } from "../../lib/format.ts";
import type { RegionSystem } from "../../lib/issue.ts";
import { maskPersonalData } from "../../lib/personal-data.ts";
import type { Declarations } from "../../query/engine.ts";
import { Choice } from "./Choice.tsx";
import type { ChosenFile } from "./chosen-file.ts";
import { guessFile, HEAD_BYTES } from "./guess-file.ts";
import { fitOf, nearestTables, type HeaderFit } from "./header-fit.ts";
import type { Comparison, FileGuess, Reading } from "./own-file.ts";
import { delimiterLabel, ENCODING_LABELS, tableTitle } from "./reading-labels.ts";

interface ReadingFormProps {
  readonly chosen: ChosenFile;
  readonly declarations: Declarations;
  readonly locale: Locale;
  readonly t: Translate;
  readonly onConfirm: (reading: Reading, header: readonly string[]) => void;
  readonly onCancel: () => void;
}

const DELIMITERS: readonly Delimiter[] = [",", ";", "\t"];
const REGION_SYSTEMS: readonly RegionSystem[] = ["kemendagri", "bps"];
const COMPARISONS: readonly Comparison[] = ["alone", "added"];
/** Value of the choice "no table" in the list of tables. */
const NO_TABLE = "";
const NEAREST = 3;

export function ReadingForm(props: ReadingFormProps): JSX.Element {
  const { chosen, declarations, locale, t, onConfirm, onCancel } = props;
  const { file, head, tables } = chosen;
  const { schemas } = declarations;
  const [choices, setChoices] = useState<Partial<Reading>>({});
  const guess = useMemo(
    () => guessFile(head, { schemas, published: tables, isWhole: file.size <= HEAD_BYTES, chosen: choices }),
    [head, tables, schemas, file, choices],
  );
  const reading = readingOf(guess, choices);
  const schema = reading.table === null ? undefined : schemas[reading.table];
  const hasRegions = schema?.fields.some(({ codelist }) => codelist === "region") === true;
  const set = (change: Partial<Reading>): void => {
    setChoices({ ...choices, ...change });
  };

  return (
    <form
      class="own-form"
      onSubmit={(event) => {
        event.preventDefault();
        onConfirm(reading, guess.header);
      }}
    >
      <p tabIndex={-1} data-start>
        <strong>{file.name}</strong> · {formatFileSize(file.size, locale)}
      </p>
      <p>{t("own.guess-text")}</p>
      <div class="own-choices">
        <Choice<Encoding>
          label={t("own.encoding")}
          value={reading.encoding}
          options={(Object.keys(ENCODING_LABELS) as Encoding[]).map((value) => [value, ENCODING_LABELS[value]])}
          onChange={(encoding) => {
            set({ encoding });
          }}
        />
        <Choice<Delimiter>
          label={t("own.delimiter")}
          value={reading.delimiter}
          options={DELIMITERS.map((value) => [value, delimiterLabel(value, t)])}
          onChange={(delimiter) => {
            set({ delimiter });
          }}
        />
        <Choice
          label={t("own.table")}
          value={reading.table ?? NO_TABLE}
          options={[
            ...Object.values(schemas).map(({ name }): [string, string] => [
              name,
              tableTitle(name, declarations, locale),
            ]),
            [NO_TABLE, t("own.no-table")],
          ]}
          onChange={(table) => {
            set({ table: table === NO_TABLE ? null : table });
          }}
        />
        {hasRegions && (
          <Choice<RegionSystem>
            label={t("own.region-system")}
            value={reading.regionSystem}
            options={REGION_SYSTEMS.map((value) => [value, t(`own.region-system-${value}`)])}
            hint={guess.regionSystem === "unknown" ? t("own.region-system-unknown") : null}
            onChange={(regionSystem) => {
              set({ regionSystem });
            }}
          />
        )}
        {schema !== undefined && (
          <Choice<Comparison>
            label={t("own.comparison")}
            value={reading.comparison}
            options={COMPARISONS.map((value) => [value, t(`own.comparison-${value}`)])}
            hint={t(`own.comparison-${reading.comparison}-text`)}
            onChange={(comparison) => {
              set({ comparison });
            }}
          />
        )}
      </div>
      {schema === undefined ? (
        <NearestTables header={guess.header} declarations={declarations} locale={locale} t={t} />
      ) : (
        <Differences fit={fitOf(guess.header, schema)} locale={locale} t={t} />
      )}
      <Sample guess={guess} t={t} />
      <p class="own-actions">
        <button type="submit" class="button">
          {t("own.check")}
        </button>
        <button type="button" class="button button-plain" onClick={onCancel}>
          {t("own.cancel")}
        </button>
      </p>
    </form>
  );
}

/** The reader's choices, and the guess where nothing was chosen. Codes that do not tell their system stay as they are. */
function readingOf(guess: FileGuess, choices: Partial<Reading>): Reading {
  const { encoding, delimiter, table, comparison, regionSystem } = guess;
  return {
    encoding,
    delimiter,
    table,
    comparison: choices.comparison ?? comparison,
    regionSystem: choices.regionSystem ?? (regionSystem === "unknown" ? "kemendagri" : regionSystem),
  };
}

interface FitProps {
  readonly fit: HeaderFit;
  readonly locale: Locale;
  readonly t: Translate;
}

/** Which columns a table asks for and the file lacks, and which ones it does not know. */
function Differences({ fit: { missing, extra }, locale, t }: FitProps): JSX.Element | null {
  if (missing.length === 0 && extra.length === 0) return null;
  const names = (columns: readonly string[]): ComponentChildren => formatList(columns.map(maskPersonalData), locale);
  return (
    <ul class="own-differences">
      {missing.length > 0 && (
        <li>
          {t("own.missing")} {names(missing)}
        </li>
      )}
      {extra.length > 0 && (
        <li>
          {t("own.extra")} {names(extra)}
        </li>
      )}
    </ul>
  );
}

interface NearestTablesProps {
  readonly header: readonly string[];
  readonly declarations: Declarations;
  readonly locale: Locale;
  readonly t: Translate;
}

/** For a file that fits no table: the tables that come nearest, and what they would need. */
function NearestTables({ header, declarations, locale, t }: NearestTablesProps): JSX.Element {
  const nearest = nearestTables(header, declarations.schemas, NEAREST);
  return (
    <>
      <p>{t("own.no-table-text")}</p>
      {nearest.length > 0 && (
        <>
          <p>{t("own.nearest")}</p>
          <ul>
            {nearest.map(({ table, fit }) => (
              <li key={table}>
                {tableTitle(table, declarations, locale)}
                <Differences fit={fit} locale={locale} t={t} />
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}

/** The first records as they would be read; identifiers of persons are masked. */
function Sample({ guess, t }: { readonly guess: FileGuess; readonly t: Translate }): JSX.Element {
  const id = useId();
  return (
    <div>
      <p id={id} class="small muted">
        {t("own.sample")}
      </p>
      <div class="scroll-sideways" tabIndex={0} role="group" aria-labelledby={id}>
        <table class="own-sample" aria-labelledby={id}>
          <thead>
            <tr>
              {guess.header.map((name, column) => (
                <th key={column} scope="col">
                  {maskPersonalData(name)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {guess.sample.map((cells, row) => (
              <tr key={row}>
                {cells.map((cell, column) => (
                  <td key={column}>{maskPersonalData(cell)}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}
