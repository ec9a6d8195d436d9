/**
 * Looking up what Stemma says.
 *
 * A language is a file of `messages/`, named by its tag: `messages/uk.ts`, whose default export says
 * everything that `en.ts` says (`satisfies Catalogue`). Nothing else has to be changed for it. The
 * browser's languages choose among the files; English is the last resort.
 */
import { grouped } from "./counting";
import { default as en, type en as english } from "./messages/en";

export type Key = keyof typeof english;
type Values = Record<string, string | number>;
/** A sentence, or its forms by the number `n` in it, as the language has plurals. */
export type Message = string | (Partial<Record<Intl.LDMLPluralRule, string>> & { other: string });
export type Catalogue = Readonly<Record<Key, Message>>;

const FILES: Record<string, { default: Catalogue }> = import.meta.glob("./messages/*.ts", {
	eager: true,
});
const CATALOGUES: ReadonlyMap<string, Catalogue> = new Map(
	Object.entries(FILES).map(([path, file]) => [
		path.slice("./messages/".length, -".ts".length),
		file.default,
	]),
);

/** Return the first language that a person wants and that is there: "de-AT" takes "de". */
export function languageOf(wanted: readonly string[], there: ReadonlySet<string>): string {
	for (const tag of wanted) {
		const found = [tag, tag.split("-")[0] ?? ""].find((one) => there.has(one));
		if (found !== undefined) return found;
	}
	return "en";
}

const LANGUAGE = languageOf(globalThis.navigator?.languages ?? [], new Set(CATALOGUES.keys()));
const SAID: Catalogue = CATALOGUES.get(LANGUAGE) ?? en;
const plurals = new Intl.PluralRules(LANGUAGE);
const languages = new Intl.DisplayNames([LANGUAGE], { type: "language", fallback: "code" });

/** Return a message with its values filled in; numbers are grouped, `n` chooses the plural form. */
export function say(key: Key, values: Values = {}): string {
	const message = SAID[key];
	const pattern =
		typeof message === "string"
			? message
			: (message[plurals.select(Number(values.n))] ?? message.other);
	return pattern.replace(/\{(\w+)\}/g, (whole, name: string) => {
		const value = values[name];
		if (value === undefined) return whole;
		return typeof value === "number" ? grouped(value) : value;
	});
}

/** Name a language (BCP 47) in words; a code that is none stays as it is. */
export function languageName(code: string): string {
	try {
		return languages.of(code) ?? code;
	} catch (reason) {
		if (reason instanceof RangeError) return code;
		throw reason;
	}
}

/** Names of media types that people say; the type itself where nobody says one. */
const TYPES: Readonly<Record<string, string>> = {
	"application/pdf": "PDF",
	"application/msword": "Word (old)",
	"application/vnd.ms-powerpoint": "PowerPoint (old)",
	"application/vnd.ms-works": "Works (old)",
	"application/vnd.ms-outlook-pst": "Mailbox (Outlook)",
	"application/vnd.ms-tnef": "Outlook winmail.dat",
	"multipart/related": "Saved web page",
	"text/vcard": "Address book",
	"text/calendar": "Calendar",
	"text/markdown": "Markdown",
	"application/vnd.openxmlformats-officedocument.wordprocessingml.document": "Word",
	"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "Excel",
	"application/vnd.oasis.opendocument.text": "OpenDocument text",
	"application/zip": "ZIP archive",
	"application/x-tar": "Tar archive",
	"application/mbox": "Mailbox",
	"application/vnd.ms-outlook": "Mail (Outlook)",
	"message/rfc822": "Mail",
	"image/tiff": "TIFF picture",
	"image/jpeg": "JPEG picture",
	"image/png": "PNG picture",
	"text/plain": "Plain text",
	"text/html": "HTML",
	"text/csv": "CSV",
	"application/vnd.openxmlformats-officedocument.presentationml.presentation": "PowerPoint",
	"application/vnd.ms-excel": "Excel (old)",
	"application/vnd.oasis.opendocument.spreadsheet": "OpenDocument sheet",
	"application/json": "JSON",
	"application/xml": "XML",
	"text/xml": "XML",
	"application/x-7z-compressed": "7z archive",
	"application/vnd.rar": "RAR archive",
	"image/webp": "WebP picture",
};

/** Name a media type in words. */
export function typeName(type: string): string {
	return TYPES[type] ?? type;
}

/** Say the media types that stand in brackets in a sentence of the server in words. */
export function typed(sentence: string): string {
	return sentence.replace(/\(([\w.+-]+\/[\w.+-]+)\)/g, (_, type: string) => `(${typeName(type)})`);
}
