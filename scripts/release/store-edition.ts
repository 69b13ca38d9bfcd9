import { chmod, mkdir, mkdtemp, readdir, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { isEditionName } from "../../src/lib/edition-name.ts";
import { compareDates } from "../../src/lib/reference-date.ts";
import { hasErrorCode } from "../error-code.ts";
import type { EditionFiles } from "./create-edition.ts";

/** A release that is refused; its message says why in both languages. */
export class ReleaseError extends Error {}

/** Throws a `ReleaseError` unless a new edition may have this name. */
export async function refuseName(folder: string, name: string): Promise<void> {
  if (!isEditionName(name))
    throw new ReleaseError(
      `"${name}" bukan nama edisi. Nama edisi adalah bulan atau tanggal terbitnya, misalnya 2026-11 atau 2026-11-22.\n` +
        `"${name}" is no name of an edition. Editions are named by their month or day, for example 2026-11 or 2026-11-22.`,
    );
  const path = join(folder, name);
  const stored = await storedNames(folder);
  if (stored.includes(name))
    throw new ReleaseError(
      `${path} sudah ada, dan edisi yang terbit tidak pernah diganti: sematan di situs lain menampilkannya. Pilih nama lain.\n` +
        `${path} exists, and a released edition is never replaced: frozen embeds point to it. Choose another name.`,
    );
  const later = stored.find((other) => compareDates(other, name) > 0);
  if (later !== undefined)
    throw new ReleaseError(
      `Edisi ${later} sudah terbit, dan edisi baru tidak boleh bernama bulan atau tanggal yang lebih awal. Pilih nama sesudah ${later}.\n` +
        `Edition ${later} has been released, and a new one cannot be named by an earlier month or day. Choose a name after ${later}.`,
    );
}

/** Names of the editions in a folder, newest first; none where it does not exist. */
async function storedNames(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder).catch((error: unknown) => {
    if (hasErrorCode(error, "ENOENT")) return [];
    throw error;
  });
  return entries.filter(isEditionName).sort((a, b) => compareDates(b, a));
}

/** Writes an edition into `folder/<name>`, which appears whole or not at all. */
export async function storeEdition(folder: string, name: string, files: EditionFiles): Promise<void> {
  await refuseName(folder, name);
  await mkdir(folder, { recursive: true });
  const temporary = await mkdtemp(join(folder, `.${name}-`));
  try {
    // mkdtemp makes a folder for its owner alone.
    await chmod(temporary, 0o755);
    for (const [path, bytes] of files) await writeFile(join(temporary, path), bytes);
    await rename(temporary, join(folder, name));
  } catch (error) {
    await rm(temporary, { recursive: true, force: true });
    throw error;
  }
}
