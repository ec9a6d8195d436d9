/** Looking up what Stemma says. English is the only language so far. */
import { grouped } from "./counting";
import { en } from "./messages/en";

export type Key = keyof typeof en;
type Values = Record<string, string | number>;

const LANGUAGE = "en";
const plurals = new Intl.PluralRules(LANGUAGE);
const languages = new Intl.DisplayNames([LANGUAGE], { type: "language", fallback: "code" });

/** Return a message with its values filled in; numbers are grouped, `n` chooses the plural form. */
export function say(key: Key, values: Values = {}): string {
	const message: string | { one: string; other: string } = en[key];
	const pattern = typeof message === "string" ? message : message[form(values.n)];
	return pattern.replace(/\{(\w+)\}/g, (whole, name: string) => {
		const value = values[name];
		if (value === undefined) return whole;
		return typeof value === "number" ? grouped(value) : value;
	});
}

function form(n: string | number | undefined): "one" | "other" {
	return plurals.select(Number(n)) === "one" ? "one" : "other";
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
