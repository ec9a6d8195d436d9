/** The files of the page, for tests that hold rules over all of them. */
import { readdirSync } from "node:fs";
import { join } from "node:path";

const HOME = join(import.meta.dirname, "..");

/** Return the paths of all files that are built into the page and written by hand. */
export function sources(): string[] {
	return readdirSync(join(HOME, "src"), { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile() && entry.name !== "schema.d.ts")
		.map((entry) => join(entry.parentPath, entry.name))
		.sort();
}

/** The folder of the front end. */
export const FRONTEND = HOME;
