import { chmod, mkdir, mkdtemp, rename, rm, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { isEditionName } from "../../src/lib/edition-name.ts";
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
  const isTaken = await stat(path).then(
    () => true,
    (error: unknown) => {
      if (hasErrorCode(error, "ENOENT")) return false;
      throw error;
    },
  );
  if (isTaken)
    throw new ReleaseError(
      `${path} sudah ada, dan edisi yang terbit tidak pernah diganti: sematan beku menunjuk kepadanya. Pilih nama lain.\n` +
        `${path} exists, and a released edition is never replaced: frozen embeds point to it. Choose another name.`,
    );
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
