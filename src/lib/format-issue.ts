/** Issues as text: one sentence on what is wrong with which value, one on what would be right. */
import { formatList, formatNumber, type Locale } from "./format.ts";
import type { DeclarationProblem, Issue, PersonalDataKind, RegionSystem } from "./issue.ts";
import { maskPersonalData } from "./personal-data.ts";
import { daysInMonth } from "./reference-date.ts";

export { maskPersonalData };

/** `snapshots/workforce/2026-01.csv:12 headcount`: the place of an issue, to be printed before its text. */
export function formatPlace(issue: Issue): string {
  const line = "line" in issue ? `:${issue.line}` : "";
  const field = "field" in issue && issue.field !== "" ? ` ${maskPersonalData(issue.field)}` : "";
  return `${maskPersonalData(issue.file)}${line}${field}`;
}

/** Text of an issue in one language, without its place; identifiers of persons are masked. */
export function formatIssue(issue: Issue, locale: Locale): string {
  const say = (id: string, en: string): string => (locale === "id" ? id : en);
  const number = (value: number): string => formatNumber(value, locale);
  const quote = (value: string): string => quoteText(value, locale);
  switch (issue.type) {
    case "file/unreadable":
      return issue.reason === "not-found"
        ? say("Berkas tidak ditemukan.", "The file was not found.")
        : say("Berkas tidak dapat dibaca; periksa izin aksesnya.", "The file cannot be read; check its permissions.");
    case "file/encoding":
      return issue.found === "utf-16"
        ? say(
            "Berkas tersimpan dalam UTF-16; simpan ulang sebagai CSV UTF-8.",
            "The file is stored as UTF-16; save it again as CSV UTF-8.",
          )
        : say(
            `Teks ${quote(issue.value)} tersimpan dalam Windows-1252; simpan ulang berkas sebagai CSV UTF-8.`,
            `The text ${quote(issue.value)} is stored as Windows-1252; save the file again as CSV UTF-8.`,
          );
    case "file/nul-byte":
      return say(
        "Baris ini memuat bita NUL; ekspor ulang berkas sebagai CSV UTF-8.",
        "This line holds a NUL byte; export the file again as CSV UTF-8.",
      );
    case "file/byte-order-mark":
      return say(
        "Tanda urutan bita (BOM) di awal berkas dilewati; simpan sebagai UTF-8 tanpa BOM.",
        "The byte-order mark at the start of the file was skipped; save it as UTF-8 without BOM.",
      );
    case "file/empty":
      return say(
        "Berkas tidak memuat satu baris data pun; isi dengan baris judul kolom dan sedikitnya satu baris data, atau hapus berkas ini.",
        "The file holds no row of data; give it a header and at least one row, or delete it.",
      );
    case "file/no-header":
      return say(
        `${quote(issue.value)} bukan judul kolom; hapus baris di atas judul, sehingga baris pertama berisi ${list(issue.expected, locale)}.`,
        `${quote(issue.value)} is not a header; remove the lines above it, so that the first line holds ${list(issue.expected, locale)}.`,
      );
    case "file/delimiter": {
      const found = DELIMITERS[issue.found][locale];
      return say(
        `Kolom dipisahkan dengan ${found}; simpan ulang dengan pemisah koma (,).`,
        `Columns are separated by ${found}; save the file again with commas (,).`,
      );
    }
    case "file/dialect": {
      const [encoding, delimiter] = [ENCODINGS[issue.encoding], DELIMITERS[issue.delimiter][locale]];
      return say(
        `Berkas dibaca sebagai ${encoding} dengan pemisah ${delimiter}, sesuai pilihan; untuk diserahkan, simpan ulang sebagai CSV UTF-8 dengan pemisah koma (,).`,
        `The file was read as ${encoding} with ${delimiter}, as chosen; to hand it in, save it again as CSV UTF-8 with commas (,).`,
      );
    }
    case "file/open-quote":
      return say(
        'Tanda kutip (") dibuka pada baris ini dan tidak pernah ditutup; tutup sebelum koma berikutnya.',
        'A quote (") opens on this line and is never closed; close it before the next comma.',
      );
    case "file/quote":
      return say(
        `Tanda kutip (") salah tempat pada ${quote(issue.value)}; apit seluruh isi sel dengan tanda kutip dan tulis kutip di dalamnya dua kali ("").`,
        `A quote (") is out of place in ${quote(issue.value)}; put quotes around the whole cell and write a quote inside it twice ("").`,
      );
    case "file/missing-field":
      return say(
        `Kolom ${quote(issue.field)} tidak ada; judul kolom yang diminta: ${list(issue.expected, locale)}.`,
        `The column ${quote(issue.field)} is missing; the header must hold ${list(issue.expected, locale)}.`,
      );
    case "file/extra-field":
      return say(
        `Kolom ${quote(issue.field)} tidak dikenal; hapus, atau pakai salah satu judul ini: ${list(issue.expected, locale)}.`,
        `The column ${quote(issue.field)} is not known; remove it, or use one of ${list(issue.expected, locale)}.`,
      );
    case "file/derived-field":
      return say(
        `Kolom ${quote(issue.field)} tidak ikut diserahkan: isinya diambil dari tabel ${issue.table} melalui kolom ${quote(issue.through)}; hapus kolom ini.`,
        `The column ${quote(issue.field)} is not delivered: it is taken from the table ${issue.table} through the column ${quote(issue.through)}; remove it.`,
      );
    case "file/duplicate-field":
      return say(
        `Kolom ${quote(issue.field)} muncul lebih dari sekali; sisakan satu.`,
        `The column ${quote(issue.field)} appears more than once; keep one.`,
      );
    case "file/personal-field":
      return say(
        `Kolom ${quote(issue.field)} memuat data pribadi; hapus kolom ini, sebab hanya angka rekapitulasi yang diterima.`,
        `The column ${quote(issue.field)} holds personal data; remove it, since only aggregate figures are accepted.`,
      );
    case "file/unknown":
      return say(
        `Berkas ini bukan bagian dari tabel mana pun; tempat yang dikenal: ${list(issue.expected, locale)}.`,
        `This file belongs to no table; known places are ${list(issue.expected, locale)}.`,
      );
    case "file/declaration":
      return formatDeclaration(issue.reason, issue.field, issue.value, locale);
    case "row/length":
      return say(
        `Baris ini berisi ${number(issue.found)} sel, seharusnya ${number(issue.expected)}; teks yang memuat koma harus diapit tanda kutip (").`,
        `This row has ${number(issue.found)} cells and should have ${number(issue.expected)}; text with a comma needs quotes (") around it.`,
      );
    case "cell/required":
      return say("Sel ini kosong, padahal wajib diisi.", "This cell is empty and must have a value.");
    case "cell/count":
      return say(
        `${quote(issue.value)} bukan bilangan cacah; ${rightCount(issue.value, locale)}.`,
        `${quote(issue.value)} is not a count; ${rightCount(issue.value, locale)}.`,
      );
    case "cell/number":
      return say(
        `${quote(issue.value)} bukan bilangan; ${rightNumber(issue.value, locale)}.`,
        `${quote(issue.value)} is not a number; ${rightNumber(issue.value, locale)}.`,
      );
    case "cell/scientific":
      return say(
        `${quote(issue.value)} ditulis dalam notasi ilmiah; tulis seluruh angkanya seperti pada sumber.`,
        `${quote(issue.value)} is in scientific notation; write all digits as in the source.`,
      );
    case "cell/negative":
      return say(
        `${quote(issue.value)} negatif, padahal jumlah tidak boleh kurang dari 0; periksa angkanya pada sumber.`,
        `${quote(issue.value)} is negative, and a count cannot be below 0; check the figure in the source.`,
      );
    case "cell/range":
      return say(
        `${quote(issue.value)} di luar rentang; nilai harus ${range(issue.minimum, issue.maximum, locale)}.`,
        `${quote(issue.value)} is out of range; the value must be ${range(issue.minimum, issue.maximum, locale)}.`,
      );
    case "cell/date":
      return say(
        `${quote(issue.value)} bukan tanggal yang sah; tulis tanggal yang ada di kalender sebagai TTTT, TTTT-BB, atau TTTT-BB-HH, misalnya 2025-12-31.`,
        `${quote(issue.value)} is not a valid date; write a date of the calendar as YYYY, YYYY-MM or YYYY-MM-DD, such as 2025-12-31.`,
      );
    case "cell/excel-date": {
      const date = excelDate(Number(issue.value));
      return say(
        `${quote(issue.value)} adalah nomor tanggal Excel (${date}); tulis tanggal menurut sumber sebagai teks, misalnya ${date}.`,
        `${quote(issue.value)} is an Excel date number (${date}); write the date of the source as text, such as ${date}.`,
      );
    }
    case "cell/local-date": {
      const date = localDate(issue.value);
      return say(
        `${quote(issue.value)} tidak memakai urutan tahun-bulan-hari; tulis ${date ?? "TTTT-BB-HH, misalnya 2025-12-31"}.`,
        `${quote(issue.value)} is not in the order year-month-day; write ${date ?? "YYYY-MM-DD, such as 2025-12-31"}.`,
      );
    }
    case "cell/pattern":
      return say(
        `${quote(issue.value)} tidak sesuai bentuk kolom ini: ${describePattern(issue.pattern, locale)}.`,
        `${quote(issue.value)} does not have the form of this column: ${describePattern(issue.pattern, locale)}.`,
      );
    case "cell/category":
      return say(
        `${quote(issue.value)} bukan salah satu dari ${list(issue.allowed, locale)}${suggest(issue.suggestion, locale)}.`,
        `${quote(issue.value)} is not one of ${list(issue.allowed, locale)}${suggest(issue.suggestion, locale)}.`,
      );
    case "cell/reference":
      return say(
        `${quote(issue.value)} tidak ada dalam tabel ${issue.table}${suggest(issue.suggestion, locale)}; ${referenceRule(issue, locale)}.`,
        `${quote(issue.value)} is not in the table ${issue.table}${suggest(issue.suggestion, locale)}; ${referenceRule(issue, locale)}.`,
      );
    case "cell/region-system": {
      const [declared, found] = [SYSTEM[issue.declared], SYSTEM[issue.looksLike]];
      return say(
        `${quote(issue.value)} berbentuk kode ${found}, sedangkan berkas ini dinyatakan memakai kode ${declared}; nyatakan sistem wilayah berkas ini dalam datapackage.json (fileRegionSystems), sebab kode tidak pernah ditebak.`,
        `${quote(issue.value)} has the form of a ${found} code while this file is declared as ${declared}; declare the region system of this file in datapackage.json (fileRegionSystems), since codes are never guessed.`,
      );
    }
    case "cell/formula":
      return say(
        `${quote(issue.value)} diawali =, +, -, @, atau tab sehingga dapat dijalankan sebagai rumus; hapus tanda pertamanya.`,
        `${quote(issue.value)} starts with =, +, -, @ or a tab and could run as a formula; remove that first character.`,
      );
    case "cell/invisible-character":
      return say(
        `${quote(issue.value)} memuat karakter tak terlihat ${issue.codePoint}; ketik ulang sel ini.`,
        `${quote(issue.value)} holds the invisible character ${issue.codePoint}; type this cell again.`,
      );
    case "cell/personal-data": {
      const kind = PERSONAL[issue.kind][locale];
      return say(
        `${quote(issue.value)} memuat ${kind}; hapus, sebab data pribadi tidak diterima.`,
        `${quote(issue.value)} holds ${kind}; remove it, since personal data are not accepted.`,
      );
    }
    case "row/duplicate-key": {
      const first = `${maskPersonalData(issue.firstFile)}:${issue.firstLine}`;
      const key = list(issue.key, locale);
      return say(
        `Kunci ${key} sudah dipakai pada ${first}; hapus salah satu, atau sebut baris lama dalam supersedes beserta alasannya.`,
        `The key ${key} is already used at ${first}; remove one, or name the older row in supersedes with a reason.`,
      );
    }
    case "row/value-without-status":
      return say(
        `Ada nilai ${quote(issue.value)}, sedangkan ${issue.statusField} = ${quote(issue.statusValue)} berarti tidak ada nilai; kosongkan sel ini atau ubah statusnya, misalnya A.`,
        `There is a value ${quote(issue.value)} while ${issue.statusField} = ${quote(issue.statusValue)} means that there is none; empty this cell or change the status, for example to A.`,
      );
    case "row/status-without-value":
      return say(
        `Status ${quote(issue.value)} menyatakan ada nilai, sedangkan ${issue.valueField} kosong; isi nilainya atau pakai status M, L, O, Q, atau K.`,
        `Status ${quote(issue.value)} says that there is a value, but ${issue.valueField} is empty; fill it in or use the status M, L, O, Q or K.`,
      );
    case "row/confidentiality":
      return issue.value === ""
        ? say(
            `Status Q (disembunyikan) tanpa alasan; isi ${issue.field} dengan alasannya, misalnya A atau D.`,
            `Status Q (suppressed) has no reason; fill ${issue.field} with one, for example A or D.`,
          )
        : say(
            `${quote(issue.value)} adalah alasan penyembunyian, sedangkan statusnya ${quote(issue.statusValue)}; kosongkan sel ini atau pakai status Q.`,
            `${quote(issue.value)} is a reason for suppression while the status is ${quote(issue.statusValue)}; empty this cell or use the status Q.`,
          );
    case "row/stage-status":
      return issue.value === "F"
        ? say(
            `Status "F" (rencana) hanya untuk tahap PLANNED, sedangkan tahap baris ini ${quote(issue.stage)}; samakan keduanya.`,
            `Status "F" (planned) is for the stage PLANNED only, and the stage of this row is ${quote(issue.stage)}; make them agree.`,
          )
        : say(
            `Tahap ${quote(issue.stage)} meminta status F (rencana), bukan ${quote(issue.value)}; samakan keduanya.`,
            `The stage ${quote(issue.stage)} asks for the status F (planned), not ${quote(issue.value)}; make them agree.`,
          );
    case "row/period":
      return say(
        `${quote(issue.value)} mendahului ${issue.startField} ${quote(issue.start)}; tanggal selesai tidak boleh sebelum tanggal mulai.`,
        `${quote(issue.value)} is before ${issue.startField} ${quote(issue.start)}; an end cannot precede its start.`,
      );
    case "row/merit-band":
      return say(
        `Kategori ${quote(issue.value)} tidak sesuai dengan indeks ${number(issue.index)}, yang termasuk ${issue.band}; perbaiki salah satunya.`,
        `The category ${quote(issue.value)} contradicts the index ${number(issue.index)}, which belongs to ${issue.band}; correct one of them.`,
      );
    case "row/merit-scale":
      return say(
        `Indeks ${quote(issue.value)} di luar skala ${number(issue.minimum)}–${number(issue.maximum)}; disimpan, tetapi tidak digambar bersama yang lain.`,
        `The index ${quote(issue.value)} is outside the scale ${number(issue.minimum)}–${number(issue.maximum)}; it is kept but not charted with the others.`,
      );
    case "row/grade-status":
      return say(
        `Golongan ${quote(issue.value)} tidak berlaku bagi status kepegawaian ${quote(issue.status)}; golongan PNS hanya untuk PNS, golongan PPPK hanya untuk PPPK.`,
        `The grade ${quote(issue.value)} does not exist for the employment status ${quote(issue.status)}; PNS grades are for PNS, PPPK grades for PPPK.`,
      );
    case "row/supersedes":
      return formatSupersedes(issue.reason, issue.value, locale);
    case "row/same-cohort": {
      const first = `${maskPersonalData(issue.firstFile)}:${issue.firstLine}`;
      return say(
        `Angkatan ini sama dengan ${first} menurut program, tahun, penyelenggara, dan nomor (${quote(issue.key.join(", "))}); periksa apakah keduanya satu angkatan.`,
        `This cohort equals ${first} in programme, year, organiser and number (${quote(issue.key.join(", "))}); check whether they are one cohort.`,
      );
    }
    case "total/difference": {
      const difference = issue.total - issue.parts;
      return say(
        `Total ${number(issue.total)} dikurangi jumlah rincian ${number(issue.parts)} menyisakan selisih ${number(difference)}, seharusnya ${number(issue.expectedDifference)} (pemeriksaan ${issue.checkId}); samakan total dan rinciannya dengan sumber.`,
        `The total ${number(issue.total)} minus its parts ${number(issue.parts)} leaves a difference of ${number(difference)}, which should be ${number(issue.expectedDifference)} (check ${issue.checkId}); make the total and its parts agree with the source.`,
      );
    }
    case "total/parts-exceed":
      return say(
        `Jumlah rincian menurut ${issue.dimension} (${number(issue.parts)}) melebihi total ${number(issue.total)}, selisih ${number(issue.parts - issue.total)}; perbaiki, atau nyatakan selisihnya dalam total_checks.`,
        `The parts by ${issue.dimension} (${number(issue.parts)}) exceed the total ${number(issue.total)} by ${number(issue.parts - issue.total)}; correct them, or declare the difference in total_checks.`,
      );
    case "total/planned-part":
      return say(
        `Baris ${quote(issue.value)} adalah rencana dan tidak boleh menjadi rincian dari total realisasi (pemeriksaan ${issue.checkId}); hapus dari part_rows.`,
        `The row ${quote(issue.value)} is planned and cannot be a part of an actual total (check ${issue.checkId}); remove it from part_rows.`,
      );
    case "total/proposed":
      return say(
        `Total ${quote(issue.value)} tepat sama dengan jumlah rinciannya menurut ${issue.dimension}: ${list(issue.parts, locale)}; usul: tambahkan dalam total_checks sebagai pemeriksaan “exact”.`,
        `The total ${quote(issue.value)} equals the sum of its parts by ${issue.dimension}: ${list(issue.parts, locale)}; proposal: add it to total_checks as an exact check.`,
      );
  }
}

const ENCODINGS: Readonly<Record<Extract<Issue, { type: "file/dialect" }>["encoding"], string>> = {
  "utf-8": "UTF-8",
  "windows-1252": "Windows-1252",
  "utf-16le": "UTF-16",
  "utf-16be": "UTF-16",
};

const DELIMITERS: Readonly<Record<Extract<Issue, { type: "file/dialect" }>["delimiter"], Record<Locale, string>>> = {
  ",": { id: "koma (,)", en: "commas (,)" },
  ";": { id: "titik koma (;)", en: "semicolons (;)" },
  "\t": { id: "tab", en: "tabs" },
};

const SYSTEM: Readonly<Record<RegionSystem, string>> = { kemendagri: "Kemendagri", bps: "BPS" };

const PERSONAL: Readonly<Record<PersonalDataKind, Readonly<Record<Locale, string>>>> = {
  nip: { id: "nomor induk pegawai (NIP)", en: "a civil-servant number (NIP)" },
  nik: { id: "nomor induk kependudukan (NIK)", en: "a resident number (NIK)" },
  email: { id: "alamat surel", en: "an e-mail address" },
  phone: { id: "nomor telepon", en: "a telephone number" },
};

function formatDeclaration(reason: DeclarationProblem, field: string, value: string, locale: Locale): string {
  const [name, found] = [quoteText(field, locale), quoteText(value, locale)];
  const texts: Readonly<Record<DeclarationProblem, Readonly<Record<Locale, string>>>> = {
    "invalid-json": {
      id: `Berkas ini bukan JSON yang sah; perbaiki dekat ${found}.`,
      en: `This file is not valid JSON; correct it near ${found}.`,
    },
    "missing-property": {
      id: `Properti ${name} tidak ada; tambahkan.`,
      en: `The property ${name} is missing; add it.`,
    },
    "unknown-type": {
      id: `${found} pada ${name} tidak dikenal; pakai jenis yang dijelaskan dalam CONTRIBUTING.md.`,
      en: `${found} in ${name} is not known; use one of the kinds described in CONTRIBUTING.md.`,
    },
    "unknown-codelist": {
      id: `Daftar kode ${found} tidak ada; tambahkan codelists/${maskPersonalData(value)}.csv.`,
      en: `There is no code list ${found}; add codelists/${maskPersonalData(value)}.csv.`,
    },
    "unknown-table": {
      id: `Tabel ${found} pada ${name} tidak dinyatakan dalam datapackage.json; tambahkan, atau perbaiki namanya.`,
      en: `The table ${found} in ${name} is not declared in datapackage.json; add it, or correct the name.`,
    },
    "unknown-field": {
      id: `Kolom ${found} pada ${name} tidak dinyatakan dalam skemanya; tambahkan, atau perbaiki namanya.`,
      en: `The field ${found} in ${name} is not declared in its schema; add it, or correct the name.`,
    },
    "unknown-key": {
      id: `Kolom ${found} pada ${name} bukan kunci ke tabel lain; nyatakan dalam foreignKeys, atau perbaiki namanya.`,
      en: `The field ${found} in ${name} is not a key to another table; declare it in foreignKeys, or correct the name.`,
    },
    "derived-field": {
      id: `Kolom ${found} pada ${name} diambil dari tabel lain; pakai kolom yang ikut diserahkan.`,
      en: `The field ${found} in ${name} is taken from another table; use one that is delivered.`,
    },
    "unknown-file": {
      id: `Berkas ${found} pada ${name} tidak ada dalam folder tabel itu; perbaiki namanya.`,
      en: `The file ${found} in ${name} is not in the folder of that table; correct the name.`,
    },
    "unknown-region-system": {
      id: `Sistem wilayah ${found} tidak dikenal; pakai kemendagri atau bps.`,
      en: `The region system ${found} is not known; use kemendagri or bps.`,
    },
    "invalid-pattern": {
      id: `${found} pada ${name} bukan pola yang sah; perbaiki ekspresi regulernya.`,
      en: `${found} in ${name} is not a valid pattern; correct the regular expression.`,
    },
    duplicate: {
      id: `${found} pada ${name} dinyatakan dua kali; sisakan satu.`,
      en: `${found} in ${name} is declared twice; keep one.`,
    },
    "no-file": {
      id: `Tidak ada berkas yang cocok dengan ${found}; tambahkan berkasnya, atau hapus tabelnya.`,
      en: `No file matches ${found}; add one, or remove the table.`,
    },
  };
  return texts[reason][locale];
}

function formatSupersedes(
  reason: Extract<Issue, { type: "row/supersedes" }>["reason"],
  value: string,
  locale: Locale,
): string {
  const row = quoteText(value, locale);
  const texts: Readonly<Record<typeof reason, Readonly<Record<Locale, string>>>> = {
    unknown: {
      id: `Baris ${row} yang hendak diganti tidak ada; tulis kunci baris dari penyerahan sebelumnya.`,
      en: `There is no row ${row} to replace; write the key of a row of an earlier delivery.`,
    },
    "same-delivery": {
      id: `Baris ${row} ada dalam berkas yang sama; hanya baris dari penyerahan sebelumnya yang dapat diganti.`,
      en: `The row ${row} is in this same file; only a row of an earlier delivery can be replaced.`,
    },
    "later-delivery": {
      id: `Baris ${row} ada dalam penyerahan yang lebih baru; hanya baris dari penyerahan sebelumnya yang dapat diganti.`,
      en: `The row ${row} is in a later delivery; only a row of an earlier delivery can be replaced.`,
    },
    "no-reason": {
      id: "Baris ini menggantikan baris lain tanpa alasan; tulis alasannya di sel ini.",
      en: "This row replaces another one without a reason; write the reason in this cell.",
    },
    "no-row": {
      id: `Ada alasan penggantian (${row}), tetapi baris yang diganti tidak disebut; isi kolom supersedes atau kosongkan alasannya.`,
      en: `There is a reason for a replacement (${row}) but no row that is replaced; fill in supersedes or empty the reason.`,
    },
    twice: {
      id: `Baris ${row} sudah digantikan oleh baris lain; sebut baris penggantinya.`,
      en: `The row ${row} is already replaced by another one; name that newer row.`,
    },
  };
  return texts[reason][locale];
}

const MAX_QUOTED = 80;
const MAX_LISTED = 12;

/** A value as it stands, masked, invisible characters named, and cut when it is long. */
function quoteText(value: string, locale: Locale): string {
  const text = maskPersonalData(value).replace(INVISIBLE, (character) => `⟨${nameOf(character)}⟩`);
  const left = text.length - MAX_QUOTED;
  if (left <= 0) return `"${text}"`;
  return `"${text.slice(0, MAX_QUOTED)}…" (${left} ${locale === "id" ? "karakter lagi" : "more characters"})`;
}

/** Control, format and separator characters other than the common space. */
const INVISIBLE = /(?! )[\p{C}\p{Z}]/gu;
const nameOf = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}`;

function list(names: readonly string[], locale: Locale): string {
  const masked = names.map(maskPersonalData);
  if (masked.length <= MAX_LISTED) return formatList(masked, locale);
  const left = masked.length - MAX_LISTED;
  const more = locale === "id" ? `${left} lainnya` : `${left} more`;
  return formatList([...masked.slice(0, MAX_LISTED), more], locale);
}

function suggest(suggestion: string | null, locale: Locale): string {
  if (suggestion === null) return "";
  const text = quoteText(suggestion, locale);
  return locale === "id" ? `; mungkin maksudnya ${text}` : `; perhaps ${text} is meant`;
}

/** Table and column that BPS codes are looked up in. */
export const BPS_CODES = "regions.bps_code";

function referenceRule({ table, suggestion }: Extract<Issue, { type: "cell/reference" }>, locale: Locale): string {
  const [id, en] =
    table === "regions"
      ? [
          "kode wilayah adalah teks: dua angka, atau dua angka titik dua angka (16, 16.08)",
          "region codes are text: two digits, or two digits, a dot and two digits (16, 16.08)",
        ]
      : table === BPS_CODES
        ? [
            "lengkapi kode BPS wilayah itu dalam tabel regions, sebab kode tidak pernah ditebak",
            "add the BPS code of that region to the table regions, since codes are never guessed",
          ]
        : suggestion === null
          ? ["tambahkan dahulu barisnya di tabel itu", "add its row to that table first"]
          : ["jika bukan, tambahkan dahulu barisnya di tabel itu", "if not, add its row to that table first"];
  return locale === "id" ? id : en;
}

function range(minimum: number | null, maximum: number | null, locale: Locale): string {
  const [least, most] = [minimum, maximum].map((bound) => (bound === null ? null : formatNumber(bound, locale)));
  if (minimum === maximum) return least ?? "";
  const bounds = locale === "id" ? ["sedikitnya", "paling banyak"] : ["at least", "at most"];
  return [
    ...(least === null || least === undefined ? [] : [`${bounds[0] ?? ""} ${least}`]),
    ...(most === null || most === undefined ? [] : [`${bounds[1] ?? ""} ${most}`]),
  ].join(locale === "id" ? " dan " : " and ");
}

/** The count that a text can only mean, or `null`: a count has no decimals, so `1.559` is 1559, but `2.000` may be 2. */
function meantCount(text: string): string | null {
  const trimmed = text.trim();
  if (/^\+?\d+([.,]0{1,2})?$/.test(trimmed)) return trimmed.replace(/^\+|[.,]0*$/g, "").replace(/^0+(?=\d)/, "");
  if (!/^[1-9]\d{0,2}([.,' \u00a0])\d{3}(\1\d{3})*$/.test(trimmed) || /^\d+[.,]000$/.test(trimmed)) return null;
  return trimmed.replace(/\D/g, "");
}

function rightCount(value: string, locale: Locale): string {
  const meant = meantCount(value);
  if (meant !== null) return locale === "id" ? `tulis ${meant}` : `write ${meant}`;
  if (!/\d/.test(value))
    return locale === "id"
      ? "tulis angka saja, atau kosongkan sel ini dengan status L bila angkanya tidak dipublikasikan"
      : "write digits only, or leave the cell empty with the status L where no figure was published";
  return locale === "id"
    ? "tulis angka saja, tanpa titik, koma, atau spasi, misalnya 1559"
    : "write digits only, without dot, comma or space, such as 1559";
}

function rightNumber(value: string, locale: Locale): string {
  const trimmed = value.trim();
  const comma = /^-?\d+,\d+$/.test(trimmed) && !/^-?\d{1,3},\d{3}$/.test(trimmed);
  if (comma) return locale === "id" ? `tulis ${trimmed.replace(",", ".")}` : `write ${trimmed.replace(",", ".")}`;
  return locale === "id"
    ? "tulis angka dengan titik desimal dan tanpa pemisah ribuan, misalnya 288.5"
    : "write digits with a decimal dot and no thousands separator, such as 288.5";
}

/** `45966` -> `2025-11-05`: day numbers of Excel count from 1899-12-30 (for dates after February 1900). */
function excelDate(serial: number): string {
  return new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * 86_400_000).toISOString().slice(0, 10);
}

/** `26/08/2025` -> `2025-08-26`; `null` where day and month could be taken for each other or the date does not exist. */
function localDate(text: string): string | null {
  const [first = 0, second = 0, year = 0] = text.trim().split(/\D/).map(Number);
  if (year < 1000) return null;
  const [day, month] =
    first > 12 ? [first, second] : second > 12 ? [second, first] : first === second ? [first, second] : [0, 0];
  if (day < 1 || month < 1 || month > 12 || day > daysInMonth(year, month)) return null;
  return `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/** The patterns of our schemas in words; another pattern is shown as it is. */
const PATTERNS: Readonly<Record<string, Readonly<Record<Locale, string>>>> = {
  "^[a-z][a-z0-9-]*$": {
    id: "huruf kecil, angka, dan tanda hubung, diawali huruf",
    en: "lower-case letters, digits and hyphens, starting with a letter",
  },
  "^[a-z0-9][a-z0-9-]*$": { id: "huruf kecil, angka, dan tanda hubung", en: "lower-case letters, digits and hyphens" },
  "^[a-z0-9_]+$": { id: "huruf kecil, angka, dan garis bawah", en: "lower-case letters, digits and underscores" },
  "^\\d{4}$": { id: "tahun empat angka, misalnya 2025", en: "a year of four digits, such as 2025" },
  "^https?://\\S+$": {
    id: "alamat yang diawali https:// atau http:// dan tanpa spasi",
    en: "an address that starts with https:// or http:// and has no space",
  },
  "^(ID|\\d{2}(\\.\\d{2})?)$": {
    id: "ID, dua angka, atau dua angka titik dua angka, misalnya 16.08",
    en: "ID, two digits, or two digits, a dot and two digits, such as 16.08",
  },
  "^\\d{2}(\\d{2})?$": { id: "dua atau empat angka, misalnya 1609", en: "two or four digits, such as 1609" },
};

function describePattern(pattern: string, locale: Locale): string {
  return PATTERNS[pattern]?.[locale] ?? (locale === "id" ? `pola ${pattern}` : `the pattern ${pattern}`);
}
